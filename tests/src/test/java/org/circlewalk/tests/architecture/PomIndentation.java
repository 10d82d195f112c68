package org.circlewalk.tests.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The indentation of build files: two columns an element that is open. Only what begins a line is looked at. */
final class PomIndentation {
    private static final int STEP = 2;

    private PomIndentation() {
    }

    /** The lines of a build file that do not stand where they should, one sentence each. */
    static List<String> faults(Path pom) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<String> faults = new ArrayList<>();
        int depth = 0;
        String before = "\n";
        try (Reader in = Files.newBufferedReader(pom)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                int found = before.length() - before.lastIndexOf('\n') - 1;
                if (event != XMLStreamConstants.CHARACTERS && before.contains("\n") && before.isBlank() && found != STEP * depth) {
                    faults.add(pom + ":" + xml.getLocation().getLineNumber() + " is indented by " + found + ", but it must be by "
                            + STEP * depth + ".");
                }
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                before = event == XMLStreamConstants.CHARACTERS ? xml.getText() : depth == 0 ? "\n" : "";
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException(malformed);
        }
        return faults;
    }
}
