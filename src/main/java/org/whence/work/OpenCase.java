package org.whence.work;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Cases;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;

/// Finds a case by what a person calls it, or makes it.
public final class OpenCase {

    private final Cases cases;
    private final ActLog log;
    private final Ids ids;

    public OpenCase(Cases cases, ActLog log, Ids ids) {
        this.cases = cases;
        this.log = log;
        this.ids = ids;
    }

    /// The case of that id or name.
    ///
    /// @throws RefusedException if several have the name; the message lists their ids
    public Optional<Case> find(String idOrName) {
        var byId = id(idOrName).flatMap(cases::byId);
        if (byId.isPresent()) {
            return byId;
        }
        var named = cases.byName(idOrName);
        if (named.size() > 1) {
            throw new RefusedException("Several cases are named \"" + idOrName + "\": "
                    + named.stream().map(c -> c.id().toString()).collect(joining(", ")) + ". Give the id.");
        }
        return named.stream().findFirst();
    }

    /// The case of that id or name.
    ///
    /// @throws RefusedException if there is none, or several
    public Case existing(String idOrName) {
        return find(idOrName).orElseThrow(() -> new RefusedException("There is no case \"" + idOrName + "\"."));
    }

    /// The case of that id or name, made with that name if there is none.
    ///
    /// @throws RefusedException if several have the name
    public CaseId findOrMake(String idOrName) {
        return find(idOrName).map(Case::id).orElseGet(() -> make(idOrName));
    }

    /// @throws RefusedException if the name is blank
    public CaseId make(String name) {
        if (name.isBlank()) {
            throw new RefusedException("A case needs a name.");
        }
        var id = ids.newCase();
        log.record(id, new Act.Named(name.strip(), List.of()));
        return id;
    }

    /// Names a case anew, in place of the names that it has.
    ///
    /// @throws RefusedException if the name is blank
    public void rename(CaseId id, String name) {
        if (name.isBlank()) {
            throw new RefusedException("A case needs a name.");
        }
        log.record(id, new Act.Named(name.strip(), log.standing(id, id.toString(), "name")));
    }

    /// Closes a case off, so that it is neither searched nor shown from others, or opens it up again.
    public void closeOff(CaseId id, boolean closed) {
        log.record(id, new Act.ClosedOff(closed, log.standing(id, id.toString(), "closed")));
    }

    private static Optional<CaseId> id(String text) {
        try {
            return Optional.of(CaseId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // then it is a name
        }
    }
}
