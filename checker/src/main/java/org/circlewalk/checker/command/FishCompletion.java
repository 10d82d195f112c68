package org.circlewalk.checker.command;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the shell fish needs to complete a command line; picocli writes the like for bash and zsh only. */
final class FishCompletion {
    /** Whether what is typed begins with the words given, and whether it is just these. */
    private static final String QUESTIONS = """
            function __%1$s_after
                set -l words (commandline -opc)
                set -l last (math 1 + (count $argv))
                test (count $words) -ge $last; and test "$words[2..$last]" = "$argv"
            end
            function __%1$s_at
                set -l words (commandline -opc)
                set -e words[1]
                test "$words" = "$argv"
            end
            complete -c %1$s -f
            """;

    private final String program;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
        script.append(QUESTIONS.formatted(program));
    }

    /** The script for a command and all below it. */
    static String of(CommandSpec root) {
        FishCompletion completion = new FishCompletion(root.name());
        completion.add(root, List.of());
        return completion.script.toString().stripTrailing();
    }

    private void add(CommandSpec command, List<String> path) {
        command.subcommands().forEach((name, below) -> {
            CommandSpec spec = below.getCommandSpec();
            line(command, path, "-a " + name + description(spec.usageMessage().description()));
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            add(spec, longer);
        });
        command.options().stream().filter(option -> !option.hidden()).forEach(option -> line(command, path, words(option)));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            if (parameter.completionCandidates() != null) {
                line(command, path, "-a " + candidates(parameter));
            }
        }
    }

    private void line(CommandSpec command, List<String> path, String what) {
        String question = "__" + program + (command.subcommands().isEmpty() ? "_after " : "_at ") + String.join(" ", path);
        script.append("complete -c ").append(program).append(" -n ").append(quoted(question.strip())).append(' ').append(what).append('\n');
    }

    private static String words(OptionSpec option) {
        StringBuilder words = new StringBuilder();
        for (String name : option.names()) {
            words.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1)).append(' ');
        }
        return words.append(value(option)).toString().strip() + description(option.description());
    }

    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        if (option.completionCandidates() != null) {
            return "-x -a " + candidates(option);
        }
        return switch (option.paramLabel()) {
            case FileOptions.LABEL -> "-r -F";
            case "DIR" -> "-x -a '(__fish_complete_directories)'";
            default -> "-x";
        };
    }

    private static String candidates(ArgSpec argument) {
        StringJoiner values = new StringJoiner(" ");
        argument.completionCandidates().forEach(values::add);
        return quoted(values.toString());
    }

    /** The first sentence. */
    private static String description(String... lines) {
        String text = String.join(" ", lines).replaceFirst("(?s)( \\((with|default)|[.:;] ).*", "").replaceFirst("\\.$", "");
        return text.isEmpty() ? "" : " -d " + quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
