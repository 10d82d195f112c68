package org.circlewalk.checker.console.input;

/**
 * Where a value stands in a document: {@code steps[6].loss}. Written out only when a sentence needs it.
 *
 * @param parent the place of the list or object that it belongs to; null for the document itself
 * @param name   the name of a member; that of the document for the document itself; null for an element of a list
 * @param index  of an element of a list
 */
record JsonPlace(JsonPlace parent, String name, int index) {
    static JsonPlace root(String document) {
        return new JsonPlace(null, document, 0);
    }

    JsonPlace member(String member) {
        return new JsonPlace(this, member, 0);
    }

    JsonPlace element(int position) {
        return new JsonPlace(this, null, position);
    }

    /** What sentences call the document. */
    String document() {
        return parent == null ? name : parent.document();
    }

    /** {@code steps[6].loss}; "the document" for the document itself. */
    String path() {
        if (parent == null) {
            return "the document";
        }
        return name != null ? parent.front() + name : (parent.parent() == null ? "" : parent.path()) + "[" + index + "]";
    }

    /** What stands before the name of a member in its path. */
    String front() {
        return parent == null ? "" : path() + ".";
    }
}
