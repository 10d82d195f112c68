package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.circlewalk.checker.console.output.Screen;

/** What the check of a certificate prints on a screen so wide that no sentence is broken. */
final class PrintedCheck {
    private PrintedCheck() {
    }

    static String of(CertificateCheck check) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        check.print(out, new Screen(10_000, false));
        out.flush();
        return text.toString();
    }
}
