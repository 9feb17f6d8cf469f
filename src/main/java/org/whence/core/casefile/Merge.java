package org.whence.core.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Branching;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.Exchange.Arrival;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;

/// What becomes of a case when the chains of a case file come to those that are here: their union.
///
/// A copy of a chain that goes on where the one here ends makes it longer. One that differs in a line is a fork:
/// both are kept, and nothing more of either is taken in.
///
/// @param arrivals what there is to take in of each chain; chains that bring nothing are left out
/// @param added how many lines are new, and `known` how many are here already
/// @param refused what is not taken in and why, in sentences
/// @param conflicts the fields that two or more acts give a value, once all of it is here, in the order of their
///     names
public record Merge(List<Arrival> arrivals, long added, long known, List<String> refused, List<Conflict> conflicts) {

    public Merge {
        arrivals = List.copyOf(arrivals);
        refused = List.copyOf(refused);
        conflicts = List.copyOf(conflicts);
    }

    /// What is here of a case.
    ///
    /// @param lines of a chain; none where it is not here. Asked for the chains that come only
    /// @param payloads of a chain, the names of the acts whose payloads are here, or were erased here
    /// @param acts all whose payloads are here
    /// @param forks the chains that forked already
    /// @param own the chains that this desk writes
    /// @param heard whether acts of an author count in the case
    public record Here(
            Function<ChainName, List<String>> lines,
            Function<ChainName, Set<ActId>> payloads,
            List<LoggedAct> acts,
            Set<ChainName> forks,
            Set<ChainName> own,
            Predicate<AuthorId> heard) {}

    /// The same, with one thing more that is not taken in.
    ///
    /// @param why in a sentence
    public Merge refusing(String why) {
        var all = new ArrayList<>(refused);
        all.add(why);
        return new Merge(arrivals, added, known, all, conflicts);
    }

    public static Merge of(List<Strand> strands, Here here) {
        var merging = new Merging(here);
        strands.forEach(merging::take);
        return new Merge(
                merging.arrivals,
                merging.added,
                merging.known,
                merging.refused,
                Conflict.among(here.acts(), merging.acts, here.heard()));
    }

    /// Puts one chain after the other to those that are here.
    private static final class Merging {

        private final Here here;
        private final List<Arrival> arrivals = new ArrayList<>();
        private final List<LoggedAct> acts = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private long added;
        private long known;

        Merging(Here here) {
            this.here = here;
        }

        void take(Strand strand) {
            var lines = here.lines().apply(strand.chain());
            switch (Branching.of(lines.iterator(), strand.lines().iterator())) {
                case Branching.Same _, Branching.Longer _ ->
                    arrive(strand, strand.lines().size());
                case Branching.Shorter(var common) -> {
                    if (here.forks().contains(strand.chain())) {
                        refuse(strand, "forked before; nothing more is taken from it");
                    } else if (here.own().contains(strand.chain())) {
                        refuse(strand, "is this desk's own and is longer there: this home is a copy, or was restored");
                    } else {
                        arrive(strand, (int) common);
                    }
                }
                case Branching.Fork(var seq) -> fork(strand, (int) seq);
            }
        }

        /// @param common how many of the lines are here
        private void arrive(Strand strand, int common) {
            var there = here.payloads().apply(strand.chain());
            var missing = new HashMap<ActId, ActLog.Payload>();
            strand.payloads().forEach((act, payload) -> {
                if (!there.contains(act)) {
                    missing.put(act, payload);
                }
            });
            var lines = strand.lines().subList(common, strand.lines().size());
            known += common;
            added += lines.size();
            var coming = strand.acts().stream()
                    .filter(logged -> missing.containsKey(logged.id()))
                    .toList();
            acts.addAll(coming);
            if (!lines.isEmpty() || !missing.isEmpty()) {
                arrivals.add(new Arrival(strand.chain(), lines, coming, missing, 0, List.of(), strand.signed()));
            }
        }

        private void fork(Strand strand, int seq) {
            known += seq;
            refuse(strand, "forks at line " + seq + ": two acts were written at one place; both are kept");
            if (!here.forks().contains(strand.chain())) {
                var lines = strand.lines().subList(seq, strand.lines().size());
                arrivals.add(new Arrival(strand.chain(), List.of(), List.of(), Map.of(), seq, lines, strand.signed()));
            }
        }

        private void refuse(Strand strand, String why) {
            refused.add("The log of " + strand.key().fingerprint() + " " + why);
        }
    }
}
