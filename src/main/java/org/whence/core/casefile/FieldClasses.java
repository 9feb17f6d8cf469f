package org.whence.core.casefile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            examined  open    media version sandbox status result
            posted    open    post media
            claimed   open    claim
            noted     open    note on part form text
            revised   open    note form text replaces
            decided   open    first second decision replaces
            bounded   open    bound
            marked    open    media mark value replaces
            withdrawn open    record reason
            reviewed  staff   media
            verified  staff   ok says
            removed   staff   media reason authority erased
            exported  staff   contents media withheld encrypted
            imported  staff   sender contents acts media
            relied    open    on trust replaces
            """);

    private record Line(FieldClass of, Set<String> fields) {}

    private FieldClasses() {}

    /// The class of an act's fields. Of an act that is not known here nobody can say what it holds: it needs all.
    ///
    /// @param act its word
    public static Set<FieldClass> of(String act) {
        var line = ACTS.get(act);
        return line == null ? EnumSet.allOf(FieldClass.class) : EnumSet.of(line.of());
    }

    /// The names of the fields of an act, `act` and `v` apart; none of an act that is not known here.
    static Set<String> fields(String act) {
        var line = ACTS.get(act);
        return line == null ? Set.of() : line.fields();
    }

    /// As much of the examination as goes out with these classes. What a file says of itself word for word may hold
    /// anything, and needs the classes of place, device and source.
    public static Examination allowed(Examination of, Set<FieldClass> classes) {
        var all = classes.containsAll(EnumSet.of(FieldClass.PLACE, FieldClass.DEVICE, FieldClass.SOURCE));
        var device = classes.contains(FieldClass.DEVICE);
        var facts = of.facts();
        return new Examination(
                of.media(),
                of.version(),
                of.sandbox(),
                of.status(),
                of.reason(),
                of.type(),
                of.kind(),
                of.size(),
                of.durationMillis(),
                of.pixels(),
                of.picture(),
                of.regions(),
                of.features(),
                of.frames(),
                all ? of.metadata() : List.of(),
                new Facts(
                        facts.captured(),
                        classes.contains(FieldClass.PLACE) ? facts.places() : List.of(),
                        device ? facts.device() : Device.UNKNOWN,
                        device ? facts.software() : List.of()),
                all ? of.defects() : List.of(),
                null,
                of.sound());
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
