package org.circlewalk.checker.command;

import java.util.List;
import org.circlewalk.checker.console.option.StrictConverter;
import org.circlewalk.checker.console.output.FileUse;
import picocli.CommandLine.Parameters;

/** A command about one file of another program. */
abstract class ForeignFileCommand extends LimitedCommand {
    @Parameters(paramLabel = FileOptions.LABEL, converter = FileName.class,
            description = "The file of the other program; - reads standard input.")
    private String file;

    /** The name of the file, or "-". */
    protected final String file() {
        return file;
    }

    @Override
    protected final List<FileUse> otherFiles() {
        return List.of(FileUse.read(FileOptions.LABEL, file));
    }

    /** Reads the name of a file. */
    static final class FileName extends StrictConverter<String> {
        FileName() {
            super("the name of a file, or - for standard input");
        }

        @Override
        protected String parse(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
