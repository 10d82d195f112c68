package org.circlewalk.checker.proof.openjml;

import java.io.PrintWriter;
import org.circlewalk.checker.console.output.Report;

/**
 * An installation that was just made.
 *
 * @param settings   where it is
 * @param executable OpenJML's program
 * @param version    what it calls its version
 */
public record InstallReport(Settings settings, String executable, String version) implements Report {
    /** Where it is. */
    public record Settings(String directory) {
    }

    /** Installs the pinned release, see {@link Installer#install(String)}. */
    public static InstallReport install(String directory) {
        Installation installation = Installer.install(directory);
        return new InstallReport(new Settings(directory), installation.executable().toString(), installation.version());
    }

    @Override
    public void print(PrintWriter out) {
        out.println("OpenJML " + version + " is installed in " + settings.directory() + ".");
        out.println("circlewalk verify --openjml " + settings.directory() + " uses it.");
    }
}
