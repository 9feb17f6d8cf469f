package org.whence.work.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Copy;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Cases;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.work.RefusedException;

/// Lets single records count in a case that would not otherwise: those of other authors by adopting them, those of
/// other cases of this desk by citing them. An act copies what is needed; taking it back is like taking back any
/// record.
public final class CiteRecord {

    private final ActLog log;
    private final Exchange exchange;
    private final Cases cases;
    private final Reliance reliance;
    private final Ids ids;

    public CiteRecord(ActLog log, Exchange exchange, Cases cases, Reliance reliance, Ids ids) {
        this.log = log;
        this.exchange = exchange;
        this.cases = cases;
        this.reliance = reliance;
        this.ids = ids;
    }

    /// Adopts a post, an acquisition or a bound of another author in the case.
    ///
    /// @return the id of the adoption
    /// @throws RefusedException if there is none of that id, or it counts already, or its author was set aside
    public RecordId adopt(CaseId in, RecordId record) {
        var found = records(in, record)
                .filter(logged -> !reliance.on(author(logged), in))
                .toList();
        if (found.isEmpty()) {
            throw new RefusedException(
                    records(in, record).findAny().isPresent()
                            ? "That record counts in this case already."
                            : "The case holds no post, acquisition or bound with that id.");
        }
        var logged = only(found);
        if (reliance.isSetAside(author(logged), in)) {
            throw new RefusedException("Its author was set aside in this case: nothing of theirs counts.");
        }
        var id = ids.record();
        log.record(in, new Act.Adopted(id, copy(logged, logged.act())));
        return id;
    }

    /// Cites a post, an acquisition or a bound of another case of this desk into the case.
    ///
    /// @param media that is spoken of: of a post with several only this one goes along
    /// @return the id of the citation
    /// @throws RefusedException if no other case that can be seen holds one of that id that counts there
    public RecordId cite(CaseId in, RecordId record, MediaId media) {
        var found = cases.all().stream()
                .filter(other -> !other.id().equals(in) && !other.closedOff())
                .map(Case::id)
                .flatMap(other -> records(other, record)
                        .filter(logged -> reliance.on(author(logged), other))
                        .filter(logged -> logged.act().names(media)))
                .toList();
        if (found.isEmpty()) {
            throw new RefusedException("No other case that can be seen from here holds such a record of this media.");
        }
        var logged = only(found);
        if (reliance.isSetAside(author(logged), in)) {
            throw new RefusedException("Its author was set aside in this case: nothing of theirs counts.");
        }
        var id = ids.record();
        log.record(in, new Act.Cited(id, copy(logged, only(logged.act(), media))));
        return id;
    }

    private static LoggedAct only(List<LoggedAct> found) {
        if (found.size() > 1) {
            throw new RefusedException("Several records have that id: "
                    + found.stream().map(logged -> logged.id().hex()).toList() + ".");
        }
        return found.getFirst();
    }

    private static Act only(Act act, MediaId media) {
        return act instanceof Act.Posted posted ? new Act.Posted(posted.post(), List.of(media)) : act;
    }

    private static AuthorId author(LoggedAct logged) {
        return logged.chain().author();
    }

    private static Copy copy(LoggedAct logged, Act act) {
        return new Copy(logged.id(), author(logged), logged.at(), act);
    }

    private Stream<LoggedAct> records(CaseId in, RecordId record) {
        var acts = exchange.acts(in);
        return acts.stream()
                .filter(logged -> id(logged.act()).filter(record::equals).isPresent())
                .filter(logged -> acts.stream().noneMatch(other -> takesBack(other, logged, record)));
    }

    private boolean takesBack(LoggedAct other, LoggedAct logged, RecordId record) {
        return other.act() instanceof Act.Withdrawn withdrawn
                && withdrawn.record().equals(record)
                && (author(other).equals(author(logged))
                        || logged.chain().in() instanceof CaseId in && reliance.on(author(other), in));
    }

    private static Optional<RecordId> id(Act act) {
        return switch (act) {
            case Act.Added added -> Optional.of(added.acquisition().id());
            case Act.Posted posted -> Optional.of(posted.post().id());
            case Act.Bounded(var bound) -> Optional.of(bound.id());
            default -> Optional.empty(); // is not copied
        };
    }
}
