package org.whence.core.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        var asked = new ConcurrentHashMap<AuthorId, Boolean>();
        Predicate<AuthorId> heard = author -> asked.computeIfAbsent(author, counts::test);
        var fields = new HashMap<Standing.Field, List<Given>>();
        here.forEach(logged -> put(logged, false, fields));
        coming.forEach(logged -> put(logged, true, fields));
        return fields.values().parallelStream()
                .filter(given -> given.size() > 1)
                .flatMap(given -> of(given, heard).stream())
                .sorted(Comparator.comparing(conflict ->
                        conflict.field().record() + " " + conflict.field().name()))
                .toList();
    }

    /// An act that sets a field, and whether it comes with what is new.
    private record Given(LoggedAct logged, Standing.Setting setting, boolean comes) {}

    private static void put(LoggedAct logged, boolean comes, Map<Standing.Field, List<Given>> fields) {
        Standing.Setting.of(logged)
                .ifPresent(setting -> fields.computeIfAbsent(setting.field(), _ -> new ArrayList<>(2))
                        .add(new Given(logged, setting, comes)));
    }

    /// The conflict in a field, if there is one.
    ///
    /// @param given all acts that set it
    private static Optional<Conflict> of(List<Given> given, Predicate<AuthorId> heard) {
        var field = given.getFirst().setting().field();
        var standing = standing(given, true, heard);
        var acts = new TreeMap<ActId, LoggedAct>();
        given.stream()
                .map(Given::logged)
                .filter(logged -> standing.contains(logged.id()))
                .forEach(logged -> acts.put(logged.id(), logged));
        var counting = acts.values().stream()
                .filter(logged -> heard.test(logged.chain().author()))
                .map(LoggedAct::id)
                .collect(Collectors.toSet());
        var values = acts.values().stream().map(Conflict::value).distinct().count();
        return values > 1 && isOurs(field, counting)
                ? Optional.of(new Conflict(
                        field, List.copyOf(acts.values()), counting, !standing.equals(standing(given, false, heard))))
                : Optional.empty();
    }

    /// @param all whether with those that come
    private static Set<ActId> standing(List<Given> given, boolean all, Predicate<AuthorId> heard) {
        var settings = given.stream()
                .filter(each -> all || !each.comes())
                .map(Given::setting)
                .toList();
        return Standing.of(settings, heard)
                .getOrDefault(given.getFirst().setting().field(), Collections.emptySortedSet());
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

    /// On whom others rely is their own affair, even where they cannot agree with themselves. Of second reviewers all
    /// words are shown, and only they can take them back.
    private static boolean isOurs(Standing.Field field, Set<ActId> counting) {
        return !field.name().startsWith(Standing.REVIEW) && (!field.name().equals(TRUST) || !counting.isEmpty());
    }
}
