package org.circlewalk.checker.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command line. Every command is registered here or in its group, and nowhere else. */
@Command(name = "circlewalk", scope = ScopeType.INHERIT, mixinStandardHelpOptions = true,
        versionProvider = Version.class, sortOptions = false, usageHelpAutoWidth = true,
        description = "Checks the theory of transformers that learn random walks on a circle.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as expected",
            "1:a verdict or a comparison differs",
            "2:bad input; standard error says in one sentence what is allowed",
            "3:a needed tool is missing",
            "70:a defect of circlewalk itself (--stacktrace shows where), or too little memory for what was asked",
        },
        footer = {"", "Examples:",
            "  circlewalk train --K 6 --N 97 --p 7/10",
            "  circlewalk help train"},
        subcommands = {
            AtlasCommand.class,
            AuditCommand.class,
            CertifyCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            CompletionCommand.class,
            ExactCommand.class,
            HelpCommand.class,
            PhaseCommand.class,
            PageCommand.class,
            ReproduceCommand.class,
            TrainCommand.class,
            VerifyCommand.class,
        })
final class CirclewalkCommand extends CommandGroup {
    private final Failure failure;

    CirclewalkCommand(Failure failure) {
        this.failure = failure;
    }

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT,
            description = "Show the stack trace if circlewalk fails by a defect of its own.")
    private void showStackTraces(boolean wanted) {
        failure.showStackTraces(wanted);
    }
}
