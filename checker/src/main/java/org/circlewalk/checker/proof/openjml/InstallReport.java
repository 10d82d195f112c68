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

    /** Installs a release, see {@link Installer#install(String, Release)}. */
    public static InstallReport install(String directory, Release release) {
        Installation installation = Installer.install(directory, release);
        return new InstallReport(new Settings(directory), installation.executable().toString(), installation.version());
    }

    @Override
    public void print(PrintWriter out) {
        out.println("OpenJML " + version + " is installed in " + settings.directory() + ".");
        out.println("circlewalk verify --openjml " + settings.directory() + " uses it.");
    }
}
