package org.whence.work.say;

import java.util.List;
import org.whence.core.casefile.Packs;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Standing;
import org.whence.core.custody.Trust;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.work.RefusedException;

/// Says in a case whether the records of another author count there.
public final class RelyOn {

    private final ActLog log;
    private final Packs packs;
    private final AuthorId own;

    public RelyOn(ActLog log, Packs packs, AuthorId own) {
        this.log = log;
        this.packs = packs;
        this.own = own;
    }

    /// One act, after which every verdict of the case is another's or as it was.
    ///
    /// @throws RefusedException if it is the author of this desk, or nobody of that key has a log in the
    ///     case or signed a pack
    public void say(CaseId in, AuthorId author, Trust trust) {
        if (author.equals(own)) {
            throw new RefusedException("Whoever works here relies on their own records; withdraw single ones.");
        }
        if (authors(in).stream().noneMatch(author::equals) && !signedAPack(author)) {
            throw new RefusedException("Nobody with that key has a part in this case: " + author);
        }
        log.record(in, new Act.Relied(author, trust, log.standing(in, Standing.name(author, own), "trust")));
    }

    private boolean signedAPack(AuthorId author) {
        return packs.all().stream()
                .anyMatch(layer -> layer.signed() && layer.sender().equals(author));
    }

    /// Everybody who has a log in the case.
    public List<AuthorId> authors(CaseId in) {
        return log.chains().stream()
                .filter(chain -> in.equals(chain.in()))
                .map(chain -> chain.author())
                .distinct()
                .sorted()
                .toList();
    }
}
