package org.whence.core.custody;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;

/// A field to which acts give different values, where none of them replaces the others as seen from this desk. It
/// stays one until an act replaces all of them.
///
/// @param acts in the order of their names
/// @param counting those of them that count at this desk; the others are what authors offer on whom nobody relies
///     here
/// @param isNew whether it is so only because of what comes
public record Conflict(Standing.Field field, List<LoggedAct> acts, Set<ActId> counting, boolean isNew) {

    private static final String TRUST = "trust";

    public Conflict {
        acts = List.copyOf(acts);
        counting = Set.copyOf(counting);
    }

    /// The conflicts of a case once acts have come to those that are here, in the order of their names.
    ///
    /// @param counts whether acts of an author count there; asked once for each
    public static List<Conflict> among(
            Collection<LoggedAct> here, Collection<LoggedAct> coming, Predicate<AuthorId> counts) {
        var asked = new HashMap<AuthorId, Boolean>();
        Predicate<AuthorId> heard = author -> asked.computeIfAbsent(author, counts::test);
        var before = standing(here.stream(), heard);
        var byId = Stream.concat(here.stream(), coming.stream())
                .collect(Collectors.toMap(LoggedAct::id, logged -> logged, (one, _) -> one));
        var conflicts = new TreeMap<String, Conflict>();
        standing(byId.values().stream(), heard).forEach((field, standing) -> {
            var acts = standing.stream()
                    .flatMap(id -> Stream.ofNullable(byId.get(id)))
                    .toList();
            var counting = acts.stream()
                    .filter(logged -> heard.test(logged.chain().author()))
                    .map(LoggedAct::id)
                    .collect(Collectors.toSet());
            if (acts.stream().map(Conflict::value).distinct().count() > 1 && isOurs(field, counting)) {
                conflicts.put(
                        field.record() + " " + field.name(),
                        new Conflict(field, acts, counting, !standing.equals(before.get(field))));
            }
        });
        return List.copyOf(conflicts.values());
    }

    /// What of an act is compared: a note says something else where it is an inference and no observation.
    private static List<String> value(LoggedAct logged) {
        var form = switch (logged.act()) {
            case Act.Noted noted -> noted.form().word();
            case Act.Revised revised -> revised.form().word();
            default -> ""; // has no form
        };
        return List.of(form, Standing.value(logged.act()));
    }

    /// On whom others rely is their own affair, even where they cannot agree with themselves.
    private static boolean isOurs(Standing.Field field, Set<ActId> counting) {
        return !field.name().equals(TRUST) || !counting.isEmpty();
    }

    private static Map<Standing.Field, SortedSet<ActId>> standing(Stream<LoggedAct> acts, Predicate<AuthorId> heard) {
        return Standing.of(
                acts.flatMap(logged -> Standing.Setting.of(logged).stream()).toList(), heard);
    }
}
