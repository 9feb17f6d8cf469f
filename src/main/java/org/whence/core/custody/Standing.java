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
import org.whence.core.provenance.Assessment;
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
    /// @param name `name`, `text`, `decision`, `trust`, `closed`, `assessment`, the word of an [Mark] or of a
    ///     [Question], or `review` and, after a space, whose it is
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
            return logged.act() instanceof Act.Valued valued
                    ? field(valued, logged.chain())
                            .map(field ->
                                    new Setting(logged.id(), logged.chain().author(), field, valued.replaces()))
                    : Optional.empty();
        }

        /// What belongs to a case is set in its chains only.
        private static Optional<Field> field(Act.Valued act, ChainName chain) {
            return switch (act) {
                case Act.Named _ -> Optional.ofNullable(chain.in()).map(in -> new Field(in.toString(), "name"));
                case Act.ClosedOff _ -> Optional.ofNullable(chain.in()).map(in -> new Field(in.toString(), "closed"));
                case Act.Noted noted -> Optional.of(new Field(noted.note().toString(), "text"));
                case Act.Revised revised -> Optional.of(new Field(revised.note().toString(), "text"));
                case Act.Decided decided -> Optional.of(new Field(name(decided.pair()), "decision"));
                case Act.Marked marked ->
                    Optional.of(new Field(marked.media().hex(), marked.mark().word()));
                case Act.Answered answered ->
                    Optional.of(new Field(
                            answered.media().hex(), answered.question().word()));
                case Act.Concluded concluded ->
                    Optional.of(new Field(concluded.media().hex(), Assessment.FIELD));
                case Act.SecondReviewed reviewed ->
                    Optional.of(new Field(reviewed.media().hex(), review(chain.author())));
                case Act.Relied relied -> Optional.of(new Field(name(relied.on(), chain.author()), "trust"));
            };
        }
    }

    /// The value that an act gives its field, in words; empty where it sets none, or clears it.
    public static String value(Act act) {
        return act instanceof Act.Valued valued ? valued.value() : "";
    }

    /// How the names begin of fields that hold what second reviewers say.
    static final String REVIEW = "review ";

    private Standing() {}

    /// The name under which a decision about a pair is kept: both media's, the smaller first, and a space between.
    public static String name(Pair pair) {
        return pair.first() + " " + pair.second();
    }

    /// The name under which the reliance of one author on another is kept: each speaks for themselves.
    public static String name(AuthorId on, AuthorId by) {
        return on + " " + by;
    }

    /// The name of the field that holds what an author says as second reviewer: each speaks for themselves.
    public static String review(AuthorId by) {
        return REVIEW + by;
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
