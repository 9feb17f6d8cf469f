package org.whence.work.custody;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Branching;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.Exchange.Arrival;
import org.whence.core.custody.KeptCases;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.LoggedAct;
import org.whence.core.json.JsonException;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Cases;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;
import org.whence.work.RefusedException;

/// Takes one case back from a backup: the union of its chains there with those here. What is newer here stays.
public final class RestoreCase {

    private final KeptCases kept;
    private final ActLog log;
    private final Exchange exchange;
    private final Vault vault;
    private final AuthorId author;

    /// @param author who works here
    public RestoreCase(KeptCases kept, ActLog log, Exchange exchange, Vault vault, AuthorId author) {
        this.kept = kept;
        this.log = log;
        this.exchange = exchange;
        this.vault = vault;
        this.author = author;
    }

    /// What came back, or would.
    ///
    /// @param added acts that come back, `known` that are here too, `newer` that are here only and stay
    /// @param missing media of the case whose originals are not in the vault
    /// @param refused what is not taken and why, in sentences
    public record Outcome(
            CaseId in, String name, long added, long known, long newer, Set<MediaId> missing, List<String> refused) {

        public Outcome {
            missing = Set.copyOf(missing);
            refused = List.copyOf(refused);
        }

        /// All of it, in sentences.
        public List<String> says() {
            var says = new ArrayList<String>();
            says.add(name + ": " + added + (added == 1 ? " act comes" : " acts come") + " back; " + known
                    + " are here too; " + newer
                    + (newer == 1 ? " is newer than the backup and stays." : " are newer than the backup and stay."));
            if (!missing.isEmpty()) {
                says.add(missing.size() + " of its originals " + (missing.size() == 1 ? "is" : "are")
                        + " not in the vault: backups of the catalogue hold none.");
            }
            says.addAll(refused);
            return List.copyOf(says);
        }
    }

    /// Looks at a case in a backup and, unless it is a rehearsal, takes it back. Twice is nothing.
    ///
    /// @param idOrName of the case, as the backup has it
    /// @throws RefusedException if the backup is none, or has no such case or several: nothing was changed
    public Outcome take(Path backup, String idOrName, boolean rehearsal) throws InterruptedException {
        try (var opened = kept.open(backup)) {
            var found = found(opened.cases(), idOrName);
            var taking = new Taking();
            opened.chains(found.id()).forEach(taking::take);
            if (!rehearsal && !taking.arrivals.isEmpty()) {
                kept.take(taking.arrivals, taking.own, opened.erased(found.id()));
                log.record(found.id(), new Act.Restored(opened.hash(), taking.added));
            }
            return new Outcome(
                    found.id(),
                    found.name(),
                    taking.added,
                    taking.known,
                    taking.newer,
                    missing(taking.media, rehearsal),
                    taking.refused);
        } catch (CatalogueException e) {
            throw new RefusedException(e.getMessage() + ".");
        } catch (JsonException e) {
            throw new RefusedException("A record in the backup is damaged. Nothing was changed.");
        }
    }

    private static Case found(Cases cases, String idOrName) {
        var byId = id(idOrName).flatMap(cases::byId);
        var found = byId.isPresent() ? List.of(byId.get()) : cases.byName(idOrName);
        if (found.size() != 1) {
            throw new RefusedException(
                    (found.isEmpty() ? "The backup has no case \"" : "The backup has several cases \"") + idOrName
                            + "\". Nothing was changed.");
        }
        return found.getFirst();
    }

    private static Optional<CaseId> id(String text) {
        try {
            return Optional.of(CaseId.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // then it is a name
        }
    }

    /// The media whose originals are not in the vault, but for those removed for good. Those put aside there, when no
    /// act spoke of them, come back.
    private Set<MediaId> missing(Set<MediaId> media, boolean rehearsal) throws InterruptedException {
        var missing = new TreeSet<MediaId>();
        media.removeAll(log.removed());
        for (var one : media) {
            if (rehearsal ? vault.find(one).isEmpty() : !vault.takeBack(one)) {
                missing.add(one);
            }
        }
        return missing;
    }

    /// Puts one chain after the other to those that are here.
    private final class Taking {

        private final List<Arrival> arrivals = new ArrayList<>();
        private final Set<ChainName> own = new HashSet<>();
        private final Set<MediaId> media = new HashSet<>();
        private final List<String> refused = new ArrayList<>();
        private long added;
        private long known;
        private long newer;

        void take(KeptCases.Chain chain) {
            var here = log.lines(chain.name(), 0, Integer.MAX_VALUE);
            if (chain.isOwn() && chain.name().author().equals(author)) {
                own.add(chain.name());
            }
            switch (Branching.of(here.iterator(), chain.lines().iterator())) {
                case Branching.Same _ -> arrive(chain, here.size());
                case Branching.Longer(var common) -> {
                    newer += here.size() - common;
                    arrive(chain, (int) common);
                }
                case Branching.Shorter(var common) -> arrive(chain, (int) common);
                case Branching.Fork(var seq) -> {
                    known += seq;
                    newer += here.size() - seq;
                    refused.add("The log of author "
                            + chain.name().author().hex().substring(0, 12) + " differs from the backup's from line "
                            + seq + " on; nothing is taken from there on.");
                }
            }
        }

        /// @param common how many of the lines are here
        private void arrive(KeptCases.Chain chain, int common) {
            var missing = new HashMap<>(chain.payloads());
            missing.keySet().removeAll(exchange.said(chain.name()));
            var lines = chain.lines().subList(common, chain.lines().size());
            known += common;
            added += lines.size();
            var acts = new ArrayList<LoggedAct>();
            for (var text : chain.lines()) {
                read(chain, LogLine.parse(text)).ifPresent(logged -> {
                    note(logged);
                    if (missing.containsKey(logged.id())) {
                        acts.add(logged);
                    }
                });
            }
            if (!lines.isEmpty() || !missing.isEmpty()) {
                arrivals.add(new Arrival(chain.name(), lines, acts, missing, 0, List.of(), chain.signed()));
            }
        }

        private static Optional<LoggedAct> read(KeptCases.Chain chain, LogLine line) {
            var id = line.id();
            return Optional.ofNullable(chain.payloads().get(id))
                    .map(payload -> LoggedAct.read(chain.name(), id, line, payload.json()));
        }

        private void note(LoggedAct logged) {
            if (logged.act() instanceof Act.Added(var hashes, var _)) {
                media.add(hashes.media());
            }
        }
    }
}
