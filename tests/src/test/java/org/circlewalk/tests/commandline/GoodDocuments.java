package org.circlewalk.tests.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.refusal.Sentence;
import org.circlewalk.checker.page.Notes;
import org.circlewalk.checker.page.Page;
import org.circlewalk.checker.page.PageDocuments;
import org.circlewalk.checker.page.SolverRows;
import org.circlewalk.checker.page.StatedProofs;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** One small document of every kind that the program reads, as the program wrote it. */
final class GoodDocuments {
    /** The kinds, with the arguments that read one. FILE stands for its name, or for - if it may come from standard input. */
    enum Kind {
        POPULATION_RUN("train --resume FILE --steps 3 --threads 1", true),
        EMPIRICAL_RUN("train --resume FILE --steps 3 --threads 1 --json -", true),
        CERTIFICATE("certify --check FILE --threads 1", false),
        GRADIENT("exact gradient --input FILE", false),
        LONG_GRADIENT("exact gradient --input FILE --remainder 1e-8", false),
        ACCURACY("exact accuracy --input FILE --json -", false),
        FOREIGN_GRADIENT("check gradient FILE", false),
        FOREIGN_RUN("check run FILE --json -", false),
        AUDIT("report --audit FILE", false),
        PHASE("report --phase FILE", false),
        FIGURE("report --figures FILE", false);

        private final String line;
        private final boolean sealed;

        Kind(String line, boolean sealed) {
            this.line = line;
            this.sealed = sealed;
        }
    }

    private static final String SMALL = "--K 3 --N 4 --p 7/10 --M 10 --steps 2 ";
    private static final String MODEL = """
            {"K": 3, "N": 4, "p": "7/10", "epsilon": 0.1, "V": [["1/2", 0.25, 1], [1, "1/2", "1/4"], ["2.5e-1", 0, "0.5"]],
             "S": ["1/2", "1/4", 0, 0.25]}
            """;

    private static final String OTHERS_GRADIENT = """
            {"format": "circlewalk-foreign-gradient-1", "numbers": "float32", "sums": "float64", "terms": 100, "K": 3, "N": 3, "p": "7/10",
             "epsilon": 0.1, "V": [[0, 0, 0], [0, 0, 0], [0, 0, 0]], "logits": [0.5, "1/2", 5e-1], "gradLogits": [0, 0.0, "0"]}
            """;
    private static final String OTHERS_RUN = """
            {"format": "circlewalk-foreign-run-1", "numbers": "float64", "K": 3, "N": 2, "p": 0.5, "M": 2, "eta": 1, "epsilon": 0.5,
             "steps": [{"V": [[0, 0, 0], [0, 0, 0], [0, 0, 0]], "S": [0.5, 0.5]}]}
            """;

    /** One in so many is made by the command. */
    private static final int WHOLE_PAGES = 50;

    private final Path directory;
    private final SmallSources sources;
    private final Map<Kind, String> texts = new EnumMap<>(Kind.class);

    private GoodDocuments(Path directory) {
        this.directory = directory;
        this.sources = SmallSources.writtenTo(directory.resolve("sources"));
    }

    static GoodDocuments writtenTo(Path directory) throws IOException {
        GoodDocuments documents = new GoodDocuments(directory);
        documents.write(Kind.POPULATION_RUN, "train " + SMALL + "--test-sequences 5 --save ", "run.json");
        documents.write(Kind.EMPIRICAL_RUN, "train " + SMALL + "--engine empirical --sequences 8 --test-sequences 5 --save ",
                "sampled.json");
        documents.write(Kind.CERTIFICATE, "certify " + SMALL + "--digits 5 --json ", "certificate.json");
        documents.write(Kind.AUDIT, "audit C.1 E.4.6 --no-proofs --json ", "audit.json");
        documents.write(Kind.PHASE, "phase --K 5..5 --p-grid 1/2 --N 7 --steps 2 --courses --json ", "phase.json");
        CommandLine.runLine("reproduce fig2 --seeds 1 --out " + directory).assertSuccess();
        documents.texts.put(Kind.FIGURE, Files.readString(directory.resolve("fig2.json")));
        for (Kind kind : List.of(Kind.GRADIENT, Kind.LONG_GRADIENT, Kind.ACCURACY)) {
            documents.texts.put(kind, MODEL);
        }
        documents.texts.put(Kind.FOREIGN_GRADIENT, OTHERS_GRADIENT);
        documents.texts.put(Kind.FOREIGN_RUN, OTHERS_RUN);
        return documents;
    }

    private void write(Kind kind, String line, String name) throws IOException {
        CommandLine.runLine(line + directory.resolve(name)).assertSuccess();
        texts.put(kind, Files.readString(directory.resolve(name)));
    }

    /** Reads the document as it is; where it has a digest, this checks that {@link MutatedDocument#sealed} makes the same. */
    Trial unchanged(Kind kind, Path scratch) throws IOException {
        String text = kind.sealed ? MutatedDocument.sealed(texts.get(kind)) : texts.get(kind);
        return trial(kind, text.getBytes(StandardCharsets.UTF_8), scratch, true, false);
    }

    /** Reads a document of one of the kinds with mistakes. */
    Trial mutated(Choices choices, Path scratch) throws IOException {
        Kind kind = choices.of(Kind.values());
        return trial(kind, MutatedDocument.of(choices, texts.get(kind), kind.sealed), scratch, choices.once(2),
                choices.once(WHOLE_PAGES));
    }

    private Trial trial(Kind kind, byte[] text, Path scratch, boolean fromFile, boolean wholePage) throws IOException {
        boolean isPage = kind.line.startsWith("report");
        if (!fromFile && !isPage) {
            return Trial.of(arguments(kind, "-"), text, scratch);
        }
        Path file = Files.write(scratch.resolve(kind == Kind.FIGURE ? "fig2.json" : "document.json"), text);
        List<String> arguments = arguments(kind, kind == Kind.FIGURE ? scratch.toString() : file.toString());
        if (!isPage) {
            return Trial.of(arguments, new byte[0], scratch);
        }
        addOthers(kind, arguments, scratch);
        return wholePage ? Trial.of(arguments, new byte[0], scratch) : Trial.of(err -> page(arguments), arguments, new byte[0], scratch);
    }

    private static List<String> arguments(Kind kind, String file) {
        List<String> arguments = new ArrayList<>();
        for (String token : kind.line.split(" ")) {
            arguments.add(token.equals("FILE") ? file : token);
        }
        return arguments;
    }

    /** What the command does, less the runs that it trains and the contracts that it reads, which take seconds. */
    private CommandLine.Result page(List<String> arguments) throws IOException {
        try {
            PageDocuments page = new PageDocuments(PageDocuments.audit(after("--audit", arguments)),
                    PageDocuments.figures(after("--figures", arguments), Catalogue.named(List.of("fig2"))), List.of(),
                    PageDocuments.phase(after("--phase", arguments)));
            new StatedProofs(sources.contracts()).requireIn(after("--audit", arguments), page.audit());
            String html = Page.of(page, sources.contracts(), Notes.read(sources.root()), SolverRows.read(sources.root()));
            Files.write(Path.of(after("--out", arguments)), html.getBytes(StandardCharsets.UTF_8));
            return new CommandLine.Result(0, "", "");
        } catch (RefusedInputException | InvalidParameterException refused) {
            return new CommandLine.Result(2, "", Sentence.shown(refused.getMessage()) + System.lineSeparator());
        }
    }

    private static String after(String option, List<String> arguments) {
        return arguments.get(arguments.indexOf(option) + 1);
    }

    /** A page takes three documents. */
    private void addOthers(Kind kind, List<String> arguments, Path scratch) {
        Map<Kind, List<String>> options = Map.of(Kind.AUDIT, List.of("--audit", directory.resolve("audit.json").toString()),
                Kind.PHASE, List.of("--phase", directory.resolve("phase.json").toString()),
                Kind.FIGURE, List.of("--figures", directory.toString()));
        options.forEach((other, option) -> {
            if (other != kind) {
                arguments.addAll(option);
            }
        });
        arguments.addAll(List.of("--out", scratch.resolve("page.html").toString(), "--sources",
                sources.root().toString(), "--threads", "1"));
    }
}
