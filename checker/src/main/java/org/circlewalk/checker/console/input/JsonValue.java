package org.circlewalk.checker.console.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * A value of a JSON document that knows its place. Whoever reads it says what it must be, and gets that or a refusal in one
 * sentence that names the document, the place and the value. Numbers are exact: nothing passes through double unless a double
 * is asked for.
 */
public final class JsonValue {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private final JsonPlace place;
    private final Kind kind;
    private final String text;
    private final List<JsonValue> elements;
    private final Map<String, JsonValue> members;

    /** What a value is. */
    enum Kind { OBJECT, LIST, TEXT, NUMBER, TRUTH, NULL }

    JsonValue(JsonPlace place, Kind kind, String text) {
        this(place, kind, text, List.of(), Map.of());
    }

    JsonValue(JsonPlace place, List<JsonValue> elements) {
        this(place, Kind.LIST, "", elements, Map.of());
    }

    JsonValue(JsonPlace place, Map<String, JsonValue> members) {
        this(place, Kind.OBJECT, "", List.of(), members);
    }

    private JsonValue(JsonPlace place, Kind kind, String text, List<JsonValue> elements, Map<String, JsonValue> members) {
        this.place = place;
        this.kind = kind;
        this.text = text;
        this.elements = elements;
        this.members = members;
    }

    Kind kind() {
        return kind;
    }

    /** A text, or the spelling of a number, of null, of true or of false. */
    String spelling() {
        return text;
    }

    List<JsonValue> elements() {
        return elements;
    }

    Map<String, JsonValue> members() {
        return members;
    }

    /** The refusal of this value; {@code allowed} is the end of a sentence that begins "it must be". */
    public RefusedInputException refused(String allowed) {
        return refused(JsonSpelling.shown(this), allowed);
    }

    private RefusedInputException refused(String shown, String allowed) {
        return sentence(place.path() + " is " + shown + ", but it must be " + allowed + ".");
    }

    /** A refusal that names the document. */
    RefusedInputException sentence(String rest) {
        return new RefusedInputException("In " + place.document() + ", " + rest);
    }

    private void require(boolean condition, String allowed) {
        if (!condition) {
            throw refused(allowed);
        }
    }

    /**
     * Something made from the document, refused with the document's name where a parameter is outside its domain.
     *
     * @throws RefusedInputException instead of an {@link InvalidParameterException}
     */
    public <T> T made(Supplier<T> thing) {
        try {
            return thing.get();
        } catch (InvalidParameterException outside) {
            throw sentence(outside.getMessage());
        }
    }

    /**
     * Something made from this part of the document, whose parameters are its members: refused with the document's name and their
     * place where one is outside its domain.
     *
     * @throws RefusedInputException instead of an {@link InvalidParameterException}
     */
    <T> T madeOfMembers(Supplier<T> thing) {
        try {
            return thing.get();
        } catch (InvalidParameterException outside) {
            throw sentence(place.front() + outside.getMessage());
        }
    }

    /**
     * The members of an object, each of which may be asked for.
     *
     * @param required their names
     * @param optional the names of those that may be missing, or null, which is the same
     * @throws RefusedInputException if this is no object, or has a member too few or too many
     */
    public JsonObject object(List<String> required, List<String> optional) {
        require(kind == Kind.OBJECT, "an object");
        return new JsonObject(this, place, required, optional);
    }

    /** The member of a name, if this is an object that has one: to tell documents apart before they are read. */
    public Optional<JsonValue> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Whether this is a text, and this one. */
    public boolean spells(String expected) {
        return kind == Kind.TEXT && text.equals(expected);
    }

    /** Whether this is a text. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether this is null. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** The members of an object whose names are not known beforehand, in the order of the document. */
    public Map<String, JsonValue> entries() {
        require(kind == Kind.OBJECT, "an object");
        return Collections.unmodifiableMap(members);
    }

    /** The members of an object, all of them texts, whose names are not known beforehand. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries().forEach((name, entry) -> texts.put(name, entry.text()));
        return texts;
    }

    /** The elements of a list. */
    public List<JsonValue> list() {
        require(kind == Kind.LIST, "a list");
        return List.copyOf(elements);
    }

    /**
     * The elements of a list.
     *
     * @param length  how many there must be
     * @param allowed what it must be, in words
     */
    public List<JsonValue> list(long length, String allowed) {
        return list(length, length, allowed);
    }

    /**
     * The elements of a list.
     *
     * @param least   how many there must be at least
     * @param most    how many there may be
     * @param allowed what it must be, in words
     */
    public List<JsonValue> list(long least, long most, String allowed) {
        require(kind == Kind.LIST, allowed);
        if (elements.size() < least || elements.size() > most) {
            throw refused("a list of " + elements.size(), allowed);
        }
        return List.copyOf(elements);
    }

    /** What each element of a list is read as. */
    public <T> List<T> list(Function<JsonValue, T> reading) {
        return list().stream().map(reading).toList();
    }

    /**
     * What each element of a list is read as, where no two may speak of the same, since one would overrule the other.
     *
     * @param subject what something read speaks of, in words
     * @throws RefusedInputException if there is a second element of a subject
     */
    public <T> List<T> distinct(Function<JsonValue, T> reading, Function<T, String> subject) {
        List<T> read = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (JsonValue element : list()) {
            T next = reading.apply(element);
            if (!subjects.add(subject.apply(next))) {
                throw element.refused("a second one of " + subject.apply(next), "the only one");
            }
            read.add(next);
        }
        return List.copyOf(read);
    }

    /** A text. */
    public String text() {
        require(kind == Kind.TEXT, "a text in quotes");
        return text;
    }

    /**
     * A text that spells something.
     *
     * @param spelling all texts that are allowed
     * @param allowed  the same in words
     */
    public String text(Pattern spelling, String allowed) {
        require(kind == Kind.TEXT && spelling.matcher(text).matches(), allowed);
        return text;
    }

    /** True or false. */
    public boolean truth() {
        require(kind == Kind.TRUTH, "true or false");
        return Boolean.parseBoolean(text);
    }

    /** An integer of a range, in digits alone: not 1.0, nor 1e2. */
    public int integer(int least, int most) {
        return Math.toIntExact(integer(least, most, most == Integer.MAX_VALUE
                ? "an integer of at least " + least : "an integer from " + least + " to " + most));
    }

    /** An integer in the range of {@code int}, in digits alone: not 1.0, nor 1e2. */
    public int integer() {
        return Math.toIntExact(integer(Integer.MIN_VALUE, Integer.MAX_VALUE,
                "an integer of at most " + Integer.MAX_VALUE));
    }

    private long integer(long least, long most, String allowed) {
        boolean digits = kind == Kind.NUMBER && INTEGER.matcher(text).matches();
        require(digits, kind == Kind.NUMBER && !isInteger() ? allowed + ", in digits alone" : allowed);
        long value = Long.parseLong(text);
        require(value >= least && value <= most, allowed);
        return value;
    }

    private boolean isInteger() {
        return kind == Kind.NUMBER && text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
    }

    /** An integer in the range of {@code long}, in digits alone. */
    public long longInteger() {
        String allowed = "an integer from −2⁶³ to 2⁶³ − 1";
        require(isInteger() && text.length() <= Long.toString(Long.MIN_VALUE).length(), allowed);
        BigDecimal value = new BigDecimal(text);
        require(value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0, allowed);
        return value.longValueExact();
    }

    /** An exact number: one of JSON, taken as the decimal it spells, or a text such as "7/10" or "0.7". */
    public BigFraction fraction() {
        require(kind == Kind.NUMBER || kind == Kind.TEXT, "a number, or a fraction in a string such as \"7/10\"");
        return made(() -> Fractions.parse(place.path(), text));
    }

    /** An exact number as programs write it: a text such as "7/10", as long as that of a number that was read can be. */
    public BigFraction quotedFraction() {
        require(kind == Kind.TEXT, "a fraction in quotes such as \"7/10\"");
        return made(() -> Fractions.parseWritten(place.path(), text));
    }

    /** Whatever it is, as Java has it: a text, a long, the double nearest to a number that is no integer, true, false, null, a list or a map. */
    public Object plain() {
        return switch (kind) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                members.forEach((name, member) -> map.put(name, member.plain()));
                yield map;
            }
            case LIST -> {
                List<Object> list = new ArrayList<>();
                elements.forEach(element -> list.add(element.plain()));
                yield list;
            }
            case NUMBER -> isInteger() ? (Object) longInteger() : nearestDouble();
            case TRUTH -> truth();
            case TEXT -> text;
            case NULL -> null;
        };
    }

    /** The double nearest to a number. */
    public double nearestDouble() {
        require(kind == Kind.NUMBER, "a number");
        double value = Double.parseDouble(text);
        require(Double.isFinite(value), "a number in the range of double");
        return value;
    }
}
