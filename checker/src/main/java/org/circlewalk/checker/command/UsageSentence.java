package org.circlewalk.checker.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.circlewalk.checker.console.option.StrictConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that does not parse, explained in one sentence that says what was given and what is allowed. */
final class UsageSentence {
    private static final String NUMBER = "[+-]?[0-9./eE+-]+";

    private UsageSentence() {
    }

    static String of(ParameterException refused) {
        CommandSpec command = refused.getCommandLine().getCommandSpec();
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched(), command);
        }
        if (refused instanceof MissingParameterException missing) {
            // A mistyped option is the likelier cause of a missing one.
            List<String> unmatched = refused.getCommandLine().getUnmatchedArguments();
            return unmatched.isEmpty() ? missing(missing, command) : unmatched(unmatched, command);
        }
        if (refused instanceof OverwrittenOptionException overwritten) {
            return "Option " + option(overwritten.getOverwritten()) + " is given twice, but it must be given once.";
        }
        ArgSpec argument = refused.getArgSpec();
        if (argument != null && refused.getValue() != null && allowed(argument).isPresent()) {
            return parameter(argument) + " is " + quoted(refused.getValue()) + ", but it must be "
                    + (refused.getCause() instanceof TypeConversionException reason ? reason.getMessage() : allowed(argument).get())
                    + ".";
        }
        return sentence(refused.getMessage());
    }

    private static String unmatched(List<String> arguments, CommandSpec command) {
        String first = arguments.get(0);
        if (first.startsWith("-")) {
            return "Option " + first + " is not known; the options of " + command.qualifiedName() + " are "
                    + join(command.options().stream().filter(option -> !option.hidden())
                    .map(OptionSpec::longestName).toList()) + ".";
        }
        Optional<PositionalParamSpec> list = command.positionalParameters().stream()
                .filter(parameter -> parameter.arity().isVariable() && allowed(parameter).isPresent()).findFirst();
        if (list.isPresent()) {
            // The parser takes a word of a list that is refused for one that does not belong to it.
            return list.get().paramLabel() + " is \"" + first + "\", but it must be " + allowed(list.get()).get() + ".";
        }
        return command.subcommands().isEmpty()
                ? "The argument " + quoted(first) + " is one too many; " + command.qualifiedName() + " takes "
                + (command.positionalParameters().isEmpty() ? "options only." : "one " + command.positionalParameters().get(0).paramLabel()
                + " and options.")
                : "The command " + quoted(first) + " is not known; " + commands(command) + ".";
    }

    private static String missing(MissingParameterException refused, CommandSpec command) {
        List<ArgSpec> missing = refused.getMissing();
        if (missing.isEmpty()) {
            return sentence(refused.getMessage());
        }
        if (missing.get(0) instanceof PositionalParamSpec parameter) {
            return parameter.paramLabel() + " is missing"
                    + allowed(parameter).map(allowed -> "; it must be " + allowed + ".").orElse(".");
        }
        if (!refused.getMessage().startsWith("Missing required option")) {
            return "Option " + option(missing.get(0)) + " has no value"
                    + allowed(missing.get(0)).map(allowed -> ", but it must be " + allowed + ".").orElse(".");
        }
        if (missing.size() == 1) {
            return "Option " + option(missing.get(0)) + " is missing"
                    + allowed(missing.get(0)).map(allowed -> "; it must be " + allowed + ".").orElse(".");
        }
        return "The options " + join(missing.stream().map(UsageSentence::option).toList()) + " of "
                + command.qualifiedName() + " are missing.";
    }

    /** "the commands of circlewalk are a, b and c". */
    static String commands(CommandSpec group) {
        return "the commands of " + group.qualifiedName() + " are "
                + join(group.subcommands().values().stream().map(line -> line.getCommandName()).distinct().toList());
    }

    private static Optional<String> allowed(ArgSpec argument) {
        return argument.converters().length > 0 && argument.converters()[0] instanceof StrictConverter<?> strict
                ? Optional.of(strict.allowed()) : Optional.empty();
    }

    private static String option(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The option's name as a parameter, "K" for "--K". */
    private static String parameter(ArgSpec argument) {
        return option(argument).replaceFirst("^-+", "");
    }

    private static String quoted(String value) {
        return value.matches(NUMBER) ? value : '"' + value + '"';
    }

    private static String join(List<String> words) {
        return words.size() < 2 ? String.join("", words)
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
                + " and " + words.get(words.size() - 1);
    }

    private static String sentence(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") ? line : line + ".";
    }
}
