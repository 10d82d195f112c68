package org.circlewalk.checker.command;

import java.util.List;
import java.util.Set;
import org.circlewalk.checker.console.output.FileUse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The files that the options of a command name. An option with the label {@value #LABEL} is taken for one that is read
 * unless it is listed here.
 */
final class FileOptions {
    static final String LABEL = "FILE";
    /** What is written. */
    private static final Set<String> WRITTEN = Set.of("--json", "--save", "--picture", "--out");

    private FileOptions() {
    }

    /** What the command line, or a default, names. */
    static List<FileUse> of(CommandSpec command) {
        return command.options().stream().filter(option -> LABEL.equals(option.paramLabel()) && option.getValue() != null)
                .map(FileOptions::use).toList();
    }

    private static FileUse use(OptionSpec option) {
        String name = option.longestName();
        return new FileUse(name.replaceFirst("^-+", ""), option.getValue().toString(), WRITTEN.contains(name));
    }

    /** A run may be resumed in its place: it is read whole, and replaced when the longer one is done. */
    static boolean continues(String read, String written) {
        return "resume".equals(read) && "save".equals(written);
    }
}
