package org.circlewalk.checker.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JSON Schema of proofs-notes/schemas. */
public final class SchemaFile {
    private static final Path SCHEMAS = Path.of("..", "proofs-notes", "schemas");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Schema schema;

    private SchemaFile(Schema schema) {
        this.schema = schema;
    }

    /** @param name with its version, as run-2 */
    public static SchemaFile named(String name) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return new SchemaFile(registry.getSchema(Files.readString(SCHEMAS.resolve(name + ".schema.json")), InputFormat.JSON));
    }

    /** What it has against a document; nothing if it allows it. */
    public List<String> complaints(String document) {
        return schema.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    /** A document in each of whose copies a field, or one of the first element of a list, is left out, something else is put there, or a field is added. */
    public static List<JsonNode> changed(JsonNode whole) {
        List<JsonNode> others = List.of(JSON.getNodeFactory().nullNode(), JSON.getNodeFactory().textNode("no"), JSON.getNodeFactory().numberNode(-1),
                JSON.createArrayNode(), JSON.createObjectNode());
        List<JsonNode> changed = new ArrayList<>();
        forEachField(whole, "", (pointer, field) -> {
            ObjectNode without = whole.deepCopy();
            ((ObjectNode) without.at(pointer)).remove(field);
            changed.add(without);
            for (JsonNode other : others) {
                ObjectNode replaced = whole.deepCopy();
                ((ObjectNode) replaced.at(pointer)).set(field, other);
                changed.add(replaced);
            }
        });
        ObjectNode more = whole.deepCopy();
        changed.add(more.put("more", 1));
        return changed;
    }

    private interface Visit {
        void field(String pointer, String name);
    }

    private static void forEachField(JsonNode node, String pointer, Visit visit) {
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            forEachField(list.get(0), pointer + "/0", visit);
        }
        node.fieldNames().forEachRemaining(name -> {
            visit.field(pointer, name);
            forEachField(node.get(name), pointer + "/" + name, visit);
        });
    }
}
