package org.circlewalk.checker.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Blocks inside {@code <script>}, whose content a browser takes as it is up to the next end tag. */
final class ScriptBlock {
    private ScriptBlock() {
    }

    /** A JSON document that scripts of the page read by its id. No text in it can end the block or begin a comment. */
    static String data(String id, String document) {
        String json = document.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
                .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return "<script type=\"application/json\" id=\"" + Markup.escaped(id) + "\">" + json + "</script>\n";
    }

    /** Bytes that scripts of the page read by its id: packed by gzip and written in Base64, none of whose signs can end the block. */
    static String binary(String id, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "<script type=\"text/plain\" id=\"" + Markup.escaped(id) + "\">" + Base64.getEncoder().encodeToString(packed.toByteArray())
                + "</script>\n";
    }

    /**
     * A script to be run.
     *
     * @throws IllegalArgumentException if its text would end the block early
     */
    static String code(String script) {
        String lower = script.toLowerCase(Locale.ROOT);
        if (lower.contains("</script") || lower.contains("<!--")) {
            throw new IllegalArgumentException("A script of the page holds \"</script\" or \"<!--\".");
        }
        return "<script>" + script + "</script>\n";
    }

    /** What a content security policy calls a script that it allows. */
    static String allowed(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
