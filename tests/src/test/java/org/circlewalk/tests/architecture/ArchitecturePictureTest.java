package org.circlewalk.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture of the house shows the rooms that there are. */
class ArchitecturePictureTest {
    private static final Path PICTURE = Path.of("..", "proofs-notes", "pictures", "architecture.svg");
    private static final Pattern MODULE = Pattern.compile("font-size=\"16\"[^>]*>([^<]+)<");
    private static final Pattern ROOM = Pattern.compile("font-size=\"13\"[^>]*>([^<]+)<");

    /** The rooms that are drawn in a module; they follow its name in the file. */
    private static Set<String> drawn(String module) throws IOException {
        String picture = Files.readString(PICTURE);
        Matcher names = MODULE.matcher(picture);
        int begin = -1;
        int end = picture.length();
        while (names.find()) {
            if (begin >= 0) {
                end = names.start();
                break;
            }
            begin = names.group(1).equals(module) ? names.end() : begin;
        }
        return ROOM.matcher(picture.substring(begin, end)).results()
                .flatMap(room -> List.of(room.group(1).split(", ")).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packages(String module) {
        String root = "org.circlewalk." + module + ".";
        return CirclewalkClasses.ALL.stream().map(type -> type.getPackageName()).filter(name -> name.startsWith(root))
                .map(name -> name.substring(root.length()).split("\\.")[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRoomIsDrawnAndNoOther() throws IOException {
        for (String module : List.of("spec", "impl", "checker")) {
            assertThat(drawn(module)).as(module).isNotEmpty().isEqualTo(packages(module));
        }
    }
}
