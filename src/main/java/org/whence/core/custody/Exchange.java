package org.whence.core.custody;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;

/// How chains of other desks come into this one's log. Whoever calls has checked them: each line follows on the one
/// before it, and a checkpoint that its author signed covers it. Blocks while the catalogue is read or written; for use
/// from any thread.
///
/// All methods throw [org.whence.core.record.CatalogueException] when the catalogue cannot be read or written.
public interface Exchange {

    /// What is new of one chain.
    ///
    /// @param lines that follow on those that are here, each with its line feed
    /// @param acts what these say, in order, as far as their payloads come with them; and what lines here say
    ///     whose payloads were missing
    /// @param payloads of the acts, by their names
    /// @param forkedAt the number of the first line of `fork`; of no meaning where there is none
    /// @param fork lines that stand where others stand here: they are kept, and nothing follows from them
    /// @param signed vouches for all of these lines; null where a backup of this home does
    record Arrival(
            ChainName chain,
            List<String> lines,
            List<LoggedAct> acts,
            Map<ActId, ActLog.Payload> payloads,
            long forkedAt,
            List<String> fork,
            @Nullable SignedCheckpoint signed) {

        public Arrival {
            lines = List.copyOf(lines);
            acts = List.copyOf(acts);
            payloads = Map.copyOf(payloads);
            fork = List.copyOf(fork);
        }
    }

    /// Takes all of it in, with what it amounts to, in one commit. What is here already stays as it is.
    void receive(List<Arrival> arrivals);

    /// The payloads of a chain that are here, by the act's name.
    Map<ActId, ActLog.Payload> payloads(ChainName chain);

    /// The names of the acts of a chain whose payloads are here, or were erased here: none of them is taken in again.
    Set<ActId> said(ChainName chain);

    /// The chains of a case that forked, each with the number of the first line that is there twice.
    Map<ChainName, Long> forks(CaseId in);

    /// All acts of a case whose payloads are here and can be read, chain by chain.
    List<LoggedAct> acts(CaseId in);

    /// Of these acts those that set a field which another act of the case sets too.
    List<LoggedAct> rivals(CaseId in);

    /// What an author did in a case, as far as what their acts say is here.
    ///
    /// @param key as the act says that opened a log of theirs; null where that is not here
    /// @param media of the acts, those by which a media was added
    /// @param latest when their clock said that the last of them was
    record Share(AuthorId author, @Nullable AuthorKey key, long acts, long media, Instant latest) {}

    /// What each author did in a case.
    List<Share> shares(CaseId in);
}
