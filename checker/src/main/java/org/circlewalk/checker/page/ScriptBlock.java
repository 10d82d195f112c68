package org.circlewalk.checker.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

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
