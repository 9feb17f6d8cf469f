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
import java.util.function.Predicate;
import org.whence.core.match.Pair;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;

/// Which acts give the fields of a case their values: those that no other act replaces. One is a value, two are a
/// conflict.
///
/// It follows from the set of acts and from whose acts count at this desk. In which order they came, how often, and
/// what any clock said, is nothing to it.
public final class Standing {

    /// A field of a record.
    ///
    /// @param record the record's name: a media's SHA-256, a note's or case's UUID; for a pair, and for the
    ///     reliance of one author on another, both names and a space between
    /// @param name `name`, `text`, `decision`, `trust`, `closed`, or the word of an [Act.Mark]
    public record Field(String record, String name) {}

    /// An act that sets a field.
    ///
    /// @param replaces the acts whose values its author saw there
    public record Setting(ActId act, AuthorId by, Field field, List<ActId> replaces) {

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
                case Act.Relied relied ->
                    setting(logged, name(relied.on(), logged.chain().author()), "trust", relied.replaces());
                case Act.ClosedOff closed ->
                    Optional.ofNullable(logged.chain().in())
                            .flatMap(in -> setting(logged, in.toString(), "closed", closed.replaces()));
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
                        Act.Adopted _,
                        Act.Cited _,
                        Act.Unknown _ -> Optional.empty();
            };
        }

        private static Optional<Setting> setting(LoggedAct logged, String record, String name, List<ActId> replaces) {
            return Optional.of(new Setting(logged.id(), logged.chain().author(), new Field(record, name), replaces));
        }
    }

    /// The value that an act gives its field, in words; empty where it sets none, or clears it.
    public static String value(Act act) {
        return switch (act) {
            case Act.Named named -> named.name();
            case Act.Noted noted -> noted.text();
            case Act.Revised revised -> revised.text();
            case Act.Decided decided -> decided.decision().words();
            case Act.Marked marked -> marked.value();
            case Act.Relied relied -> relied.trust().words();
            case Act.ClosedOff closed -> closed.closed() ? "yes" : "";
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
                    Act.Adopted _,
                    Act.Cited _,
                    Act.Unknown _ -> "";
        };
    }

    private Standing() {}

    /// The name under which a decision about a pair is kept: both media's, the smaller first, and a space between.
    public static String name(Pair pair) {
        return pair.first() + " " + pair.second();
    }

    /// The name under which the reliance of one author on another is kept: each speaks for themselves.
    public static String name(AuthorId on, AuthorId by) {
        return on + " " + by;
    }

    /// On whom: the counterpart of [#name(AuthorId, AuthorId)].
    ///
    /// @throws IllegalArgumentException if the record is no such name
    public static AuthorId on(String record) {
        return new AuthorId(record.split(" ", 2)[0]);
    }

    /// The acts that stand in each field that any of `settings` sets. An act replaces only acts of its own field;
    /// one by somebody who is heard is replaced only by such a one.
    ///
    /// @param settings of one case
    /// @param heard whether acts of an author count there
    public static Map<Field, SortedSet<ActId>> of(Collection<Setting> settings, Predicate<AuthorId> heard) {
        var byAll = new HashMap<Field, Set<ActId>>();
        var byHeard = new HashMap<Field, Set<ActId>>();
        for (var setting : settings) {
            byAll.computeIfAbsent(setting.field(), _ -> new HashSet<>()).addAll(setting.replaces());
            if (heard.test(setting.by())) {
                byHeard.computeIfAbsent(setting.field(), _ -> new HashSet<>()).addAll(setting.replaces());
            }
        }
        var standing = new HashMap<Field, SortedSet<ActId>>();
        for (var setting : settings) {
            var replaced = (heard.test(setting.by()) ? byHeard : byAll).getOrDefault(setting.field(), Set.of());
            if (!replaced.contains(setting.act())) {
                standing.computeIfAbsent(setting.field(), _ -> new TreeSet<>()).add(setting.act());
            }
        }
        return standing;
    }
}
