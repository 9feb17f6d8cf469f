package org.whence.core.casefile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActJson;
import org.whence.core.examination.Examination;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;

/// The class of every field that can leave the house, in one table.
///
/// A payload is whole or withheld, for its line commits to all of it: so all fields of an act are of one class, and
/// what is of another is told by an act of its own. An examination is no act and goes with what its classes allow.
public final class FieldClasses {

    private static final Map<String, Line> ACTS = parse("""
            opened    open    case key desk continuesFrom
            named     open    name replaces
            added     open    media sha1 md5 size acquisition
            sourced   source  acquisition media from
            dated     source  acquisition media modifiedAt
            examined  open    media version sandbox status result
            posted    open    post media
            claimed   open    claim
            noted     open    note on part form text
            revised   open    note form text replaces
            decided   open    first second decision replaces
            bounded   open    bound
            marked    open    media mark value replaces
            answered  open    media question text replaces
            concluded open    media category confidence reason original replaces
            second-reviewed open media of stance reason replaces
            withdrawn open    record reason
            reviewed  staff   media
            verified  staff   ok says
            removed   staff   media reason authority erased
            exported  staff   contents media withheld encrypted
            imported  staff   sender contents acts media
            relied    open    on trust replaces
            adopted   open    id of by at said
            cited     open    id of by at said
            closed-off staff  closed replaces
            restored  staff   backup acts
            time-asked   open heads nonce
            time-stamped open asked form proof
            """);

    /// What is computed of the bytes says nothing of anybody and is open. What a file says of itself word for word
    /// may hold anything; the report on Content Credentials names signers, devices and places.
    private static final Map<String, Set<FieldClass>> EXAMINATIONS = parseClasses("""
            media          open
            version        open
            sandbox        open
            status         open
            reason         open
            type           open
            kind           open
            size           open
            durationMillis open
            pixels         open
            picture        open
            regions        open
            features       open
            frames         open
            sound          open
            facts          open
            captured       open
            places         place
            device         device
            software       device
            metadata       place device source
            defects        place device source
            credentials    place device source
            """);

    private record Line(FieldClass of, Set<String> fields) {}

    private FieldClasses() {}

    /// The class of an act's fields. Of an act that is not known here, or not in its version, nobody can say what it
    /// holds: it needs all.
    public static Set<FieldClass> of(Act act) {
        var line = act instanceof Act.Unknown ? null : ACTS.get(ActJson.word(act));
        return line == null ? EnumSet.allOf(FieldClass.class) : EnumSet.of(line.of());
    }

    /// The names of the fields of an act, `act` and `v` apart; none of an act that is not known here.
    static Set<String> fields(String act) {
        var line = ACTS.get(act);
        return line == null ? Set.of() : line.fields();
    }

    /// As much of the examination as goes out with these classes. What has several classes goes with all of them.
    public static Examination allowed(Examination of, Set<FieldClass> classes) {
        var facts = of.facts();
        return of.saying(
                goes("metadata", classes) ? of.metadata() : List.of(),
                new Facts(
                        goes("captured", classes) ? facts.captured() : List.of(),
                        goes("places", classes) ? facts.places() : List.of(),
                        goes("device", classes) ? facts.device() : Device.UNKNOWN,
                        goes("software", classes) ? facts.software() : List.of()),
                goes("defects", classes) ? of.defects() : List.of(),
                goes("credentials", classes) ? of.credentials() : null);
    }

    private static boolean goes(String field, Set<FieldClass> classes) {
        return classes.containsAll(ofExamination(field));
    }

    /// The classes of a field of an examination, or of the facts in it; all of them where the table has no such
    /// field.
    static Set<FieldClass> ofExamination(String field) {
        return EXAMINATIONS.getOrDefault(field, EnumSet.allOf(FieldClass.class));
    }

    private static Map<String, Set<FieldClass>> parseClasses(String table) {
        var lines = new LinkedHashMap<String, Set<FieldClass>>();
        for (var text : table.lines().toList()) {
            var words = text.split(" +");
            lines.put(
                    words[0],
                    Arrays.stream(words).skip(1).map(FieldClass::ofWord).collect(Collectors.toUnmodifiableSet()));
        }
        return Map.copyOf(lines);
    }

    private static Map<String, Line> parse(String table) {
        var lines = new LinkedHashMap<String, Line>();
        for (var text : table.lines().toList()) {
            var words = text.split(" +");
            var fields = Arrays.stream(words).skip(2).collect(Collectors.toUnmodifiableSet());
            lines.put(words[0], new Line(FieldClass.ofWord(words[1]), fields));
        }
        return Map.copyOf(lines);
    }
}
