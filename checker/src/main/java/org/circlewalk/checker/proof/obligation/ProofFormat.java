package org.circlewalk.checker.proof.obligation;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;

/** The forms in which a verification is printed. */
public enum ProofFormat {
    /** For people. */
    TEXT,
    /** JUnit's XML, as build servers read it: a test case a method. */
    JUNIT,
    /** The Static Analysis Results Interchange Format 2.1.0: a result for everything that makes the verification fail. */
    SARIF;

    private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null)).build();

    /**
     * What makes a verification fail.
     *
     * @param rule   its kind
     * @param file   seen from the root of the sources; empty if it belongs to none
     * @param line   from 1, if there is a file
     */
    private record Failure(String rule, String text, Optional<String> file, int line) {
    }

    /** Prints a verification of sources; an {@link #TEXT} as the report prints itself. */
    public void print(VerifyReport report, ContractedSources sources, PrintWriter out) {
        switch (this) {
            case TEXT -> report.print(out);
            case JUNIT -> out.println(junit(report, sources));
            case SARIF -> out.println(sarif(failures(report, sources)));
        }
    }

    private static List<Failure> failures(VerifyReport report, ContractedSources sources) {
        List<Failure> failures = new ArrayList<>();
        report.methods().stream().filter(method -> method.status() != ProofStatus.PROVED)
                .forEach(method -> failures.add(failure(method, sources)));
        report.switchedOff().forEach(comment -> failures.add(at("SWITCHED OFF", comment.place(),
                "This looks like a contract but is a plain comment: " + comment.text())));
        report.assumptions().stream().filter(assumption -> assumption.reason().isEmpty()).forEach(assumption -> failures.add(
                at("ASSUMED", assumption.place(), assumption.kind() + ", and no comment says why")));
        return failures;
    }

    private static Failure failure(MethodResult method, ContractedSources sources) {
        ContractedMethod contracted = sources.methods().get(method.key());
        String text = method.key() + ": " + method.detail();
        return contracted == null ? new Failure(method.status().text(), text, Optional.empty(), 1)
                : new Failure(method.status().text(), text, Optional.of(contracted.source().toString().replace('\\', '/')), contracted.line());
    }

    /** @param place "path:line" */
    private static Failure at(String rule, String place, String text) {
        int colon = place.lastIndexOf(':');
        boolean numbered = colon > 0 && place.substring(colon + 1).matches("[1-9][0-9]{0,8}");
        return new Failure(rule, text, Optional.of(numbered ? place.substring(0, colon) : place),
                numbered ? Integer.parseInt(place.substring(colon + 1)) : 1);
    }

    private static String sarif(List<Failure> failures) {
        LinkedHashSet<ReportingDescriptor> rules = new LinkedHashSet<>();
        failures.stream().map(Failure::rule).distinct().sorted().forEach(rule -> rules.add(new ReportingDescriptor().withId(rule)));
        Run run = new Run().withTool(new Tool().withDriver(new ToolComponent().withName("circlewalk verify").withRules(rules)))
                .withResults(failures.stream().map(ProofFormat::result).toList());
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(
                    new SarifSchema210().with$schema(SCHEMA).withVersion(SarifSchema210.Version._2_1_0).withRuns(List.of(run)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Result result(Failure failure) {
        Result result = new Result().withRuleId(failure.rule()).withLevel(Result.Level.ERROR)
                .withMessage(new Message().withText(failure.text()));
        failure.file().ifPresent(file -> result.withLocations(List.of(new Location().withPhysicalLocation(new PhysicalLocation()
                .withArtifactLocation(new ArtifactLocation().withUri(file)).withRegion(new Region().withStartLine(failure.line()))))));
        return result;
    }

    private static String junit(VerifyReport report, ContractedSources sources) {
        List<Failure> others = failures(report, sources).stream()
                .filter(failure -> Stream.of("SWITCHED OFF", "ASSUMED").anyMatch(failure.rule()::equals)).toList();
        long failed = report.methods().stream().filter(method -> method.status() != ProofStatus.PROVED).count();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "circlewalk verify");
            xml.writeAttribute("tests", Integer.toString(report.methods().size() + others.size()));
            xml.writeAttribute("failures", Long.toString(failed + others.size()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            for (MethodResult method : report.methods()) {
                boolean proved = method.status() == ProofStatus.PROVED;
                testCase(xml, method.key(), method.seconds(), proved ? Optional.empty() : Optional.of(failure(method, sources)));
            }
            for (Failure other : others) {
                testCase(xml, other.file().orElse("") + ":" + other.line(), 0, Optional.of(other));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void testCase(XMLStreamWriter xml, String key, double seconds, Optional<Failure> failure) throws XMLStreamException {
        int end = key.indexOf('(') < 0 ? key.length() : key.indexOf('(');
        int dot = key.lastIndexOf('.', end);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", dot < 0 ? "" : key.substring(0, dot));
        xml.writeAttribute("name", key.substring(dot + 1));
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", seconds));
        if (failure.isPresent()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", failure.get().rule());
            xml.writeAttribute("message", failure.get().text());
            xml.writeCharacters(failure.get().file().map(file -> file + ":" + failure.get().line()).orElse(""));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
