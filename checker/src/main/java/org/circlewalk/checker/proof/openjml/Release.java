package org.circlewalk.checker.proof.openjml;

import java.net.URI;

/**
 * A release of OpenJML as a zip file.
 *
 * @param tag    its name
 * @param zip    where it is
 * @param sha256 in lower-case hexadecimal digits
 */
public record Release(String tag, URI zip, String sha256) {
    private static final String ADDRESS = "circlewalk.openjml.zip";
    private static final String DIGEST = "circlewalk.openjml.sha256";

    /**
     * The release that {@code --install-openjml} fetches, for Linux on x86-64. This is the only place that names it; other releases are named by options.
     * circlewalk's own proofs were made with an OpenJML built from its sources, see
     * proofs-notes/how-to-read-our-contracts.md; this release was not tried.
     */
    private static final Release PINNED = new Release("21-0.6",
            URI.create("https://github.com/OpenJML/OpenJML/releases/download/21-0.6/openjml-ubuntu-22.04-21-0.6.zip"),
            "0b69e4f6d72826dc8cb54cd54d1ae132c69f46ea2d1c0b707efa3bab93e2d081");

    /** Another release, which is called by the name of its file. */
    public static Release at(URI zip, String sha256) {
        String path = String.valueOf(zip.getPath());
        return new Release(path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.zip$", ""), zip, sha256);
    }

    /** The pinned release; tests put another file in its place by two system properties. */
    public static Release pinned() {
        String address = System.getProperty(ADDRESS);
        return address == null ? PINNED : new Release("test", URI.create(address), System.getProperty(DIGEST));
    }
}
