package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.circlewalk.checker.certify.LengthsReport.LengthClaims;
import org.circlewalk.checker.certify.LengthsReport.Settings;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.LengthClass;
import org.circlewalk.spec.enclosure.Precision;

/**
 * The outcome of checking a certificate about all lengths: the first steps are enclosed anew, with more bits than its maker had, and
 * the numbers of Theorem A that it gives are taken as they are.
 *
 * @param settings what the certificate says it is about
 * @param checked  how many classes of lengths were checked
 * @param wrong    what does not follow; the step is that of the claim
 * @param proved   what a certificate in order proves, in words; empty if it is not
 */
public record LengthsCheck(Settings settings, int checked, List<CertificateCheck.Fault> wrong, List<String> proved) implements Report {
    private static final int BITS = 224;

    /** Whether a document says that it is such a certificate. */
    public static boolean isFor(JsonValue document) {
        return document.member("settings").flatMap(settings -> settings.member("nu")).isPresent();
    }

    /**
     * Checks a certificate.
     *
     * @param limit what may be done
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it cannot be read, or takes more than may be done
     */
    public static LengthsCheck of(JsonValue document, WorkLimit limit) {
        return document.made(() -> of(document.object(List.of("command", "settings", "classes"), List.of()), limit));
    }

    private static LengthsCheck of(JsonObject root, WorkLimit limit) {
        if (!root.get("command").spells("certify")) {
            throw root.get("command").refused("certify, the command that writes certificates");
        }
        JsonObject fields = root.get("settings").object(List.of("K", "p", "eta", "epsilon", "nu", "first"), List.of());
        Settings settings = new Settings(fields.get("K").integer(), fields.get("p").quotedFraction(), fields.get("eta").quotedFraction(),
                fields.get("epsilon").quotedFraction(), fields.get("nu").quotedFraction(),
                fields.get("first").integer(3, LengthsReport.LARGEST_LENGTH));
        AllLengths about = settings.about();
        limit.require(LengthsReport.work(about, about.first()));
        List<Integer> firsts = about.classes();
        List<JsonValue> list = root.get("classes").list(firsts.size(), "a list of " + firsts.size() + " classes of lengths");
        List<LengthClaims> classes = new ArrayList<>();
        List<CertificateCheck.Fault> wrong = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            JsonObject claims = list.get(place).object(List.of("first", "forever"), List.of());
            int first = claims.get("first").integer();
            if (first != firsts.get(place)) {
                throw claims.get("first").refused(firsts.get(place) + ", the least length of its class");
            }
            classes.add(new LengthClaims(first, Forever.read(claims.get("forever"), LengthClaims.shortest(about, first),
                    LengthsReport.MOST_STEPS + 1)));
        }
        classes.forEach(claims -> wrong.addAll(faults(about, claims)));
        return new LengthsCheck(settings, classes.size(), wrong, wrong.isEmpty() ? LengthsReport.sentences(settings, classes) : List.of());
    }

    private static List<CertificateCheck.Fault> faults(AllLengths about, LengthClaims claims) {
        Forever forever = claims.forever();
        String intervals = "the first steps can be enclosed for every N ≥ " + claims.first() + " of the class";
        List<CertificateCheck.Fault> open = List.of(new CertificateCheck.Fault(forever.step(), intervals));
        try {
            LengthClass lengths = new LengthClass(about, claims.first(), Precision.ofBits(BITS));
            Optional<AttendedState> state = forever.step() < 2 ? Optional.empty()
                    : lengths.after(claims.first() - forever.position(), forever.step());
            return state.map(known -> ForeverCheck.faults(LengthClaims.shortest(about, claims.first()), forever, known)).orElse(open);
        } catch (ArithmeticException outOfReach) {
            return open;
        }
    }

    @Override
    public boolean asExpected() {
        return wrong.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        screen.print(out, List.of(settings.heading()));
        screen.print(out, List.of(wrong.isEmpty() ? "The certificate is in order: what it says follows for all these N and M."
                : "The certificate is not in order: it does not follow that \"" + wrong.get(0).claim() + "\""
                + (wrong.size() == 1 ? "." : ", and " + (wrong.size() - 1) + " more of its claims do not follow.")));
        proved.forEach(sentence -> screen.print(out, List.of(sentence)));
    }
}
