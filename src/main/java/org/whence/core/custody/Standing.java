package org.whence.core.custody;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.whence.core.match.Pair;
import org.whence.core.record.ActId;

/// Which acts give the fields of a case their values: those that no other act replaces. One is a value, two are a
/// conflict.
///
/// It follows from the set of acts alone. In which order they came, how often, and what any clock said, is nothing to
/// it.
public final class Standing {

    /// A field of a record.
    ///
    /// @param record the record's name: a media's SHA-256, a note's or case's UUID, an author's SHA-256, for a pair
    ///     both names and a space between
    /// @param name `name`, `text`, `decision`, `trust`, or the word of an [Act.Mark]
    public record Field(String record, String name) {}

    /// An act that sets a field.
    ///
    /// @param replaces the acts whose values its author saw there
    public record Setting(ActId act, Field field, List<ActId> replaces) {

        public Setting {
            replaces = List.copyOf(replaces);
        }

        /// The field that a logged act sets, or nothing where it sets none.
        public static Optional<Setting> of(LoggedAct logged) {
            return switch (logged.act()) {
                case Act.Named named ->
                    Optional.ofNullable(logged.chain().in())
                            .flatMap(in -> setting(logged, in.toString(), "name", named.replaces()));
                case Act.Noted noted -> setting(logged, noted.note().toString(), "text", List.of());
                case Act.Revised revised -> setting(logged, revised.note().toString(), "text", revised.replaces());
                case Act.Decided decided -> setting(logged, name(decided.pair()), "decision", decided.replaces());
                case Act.Marked marked ->
                    setting(logged, marked.media().hex(), marked.mark().word(), marked.replaces());
                case Act.Relied relied -> setting(logged, relied.on().hex(), "trust", relied.replaces());
                case Act.Opened _,
                        Act.Added _,
                        Act.Sourced _,
                        Act.Exported _,
                        Act.Imported _,
                        Act.Examined _,
                        Act.Posted _,
                        Act.Claimed _,
                        Act.Bounded _,
                        Act.Withdrawn _,
                        Act.Reviewed _,
                        Act.Verified _,
                        Act.Removed _,
                        Act.Unknown _ -> Optional.empty();
            };
        }

        private static Optional<Setting> setting(LoggedAct logged, String record, String name, List<ActId> replaces) {
            return Optional.of(new Setting(logged.id(), new Field(record, name), replaces));
        }
    }

    private Standing() {}

    /// The name under which a decision about a pair is kept: both media's, the smaller first, and a space between.
    public static String name(Pair pair) {
        return pair.first() + " " + pair.second();
    }

    /// The acts that stand in each field that any of `settings` sets. An act replaces only acts of its own field.
    ///
    /// @param settings of one case
    public static Map<Field, SortedSet<ActId>> of(Collection<Setting> settings) {
        var replaced = new HashMap<Field, Set<ActId>>();
        for (var setting : settings) {
            replaced.computeIfAbsent(setting.field(), _ -> new HashSet<>()).addAll(setting.replaces());
        }
        var standing = new HashMap<Field, SortedSet<ActId>>();
        for (var setting : settings) {
            if (!replaced.getOrDefault(setting.field(), Set.of()).contains(setting.act())) {
                standing.computeIfAbsent(setting.field(), _ -> new TreeSet<>()).add(setting.act());
            }
        }
        return standing;
    }
}
