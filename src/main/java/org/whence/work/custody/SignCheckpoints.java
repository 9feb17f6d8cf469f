package org.whence.work.custody;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.core.custody.Checkpoints;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.custody.Signer;
import org.whence.core.record.CatalogueException;

/// Signs where the author's chains stand: every thousand acts, when the desk is closed, and before a case leaves the
/// house. A checkpoint that is due while the key is locked waits; no act waits for it.
public final class SignCheckpoints {

    private static final Logger log = LoggerFactory.getLogger(SignCheckpoints.class);
    private static final long EVERY = 1_000;

    private final Checkpoints checkpoints;
    private final Signer signer;

    public SignCheckpoints(Checkpoints checkpoints, Signer signer) {
        this.checkpoints = checkpoints;
        this.signer = signer;
    }

    /// Signs the head of every chain of the author's that grew since it was signed.
    ///
    /// @return whether all is signed now; if not, the key is locked
    public boolean all() {
        return signed(1);
    }

    /// To be told what was recorded: signs the chains that grew by a thousand acts.
    public void after(List<LoggedAct> recorded) {
        if (recorded.stream().anyMatch(act -> (act.seq() + 1) % EVERY == 0)) {
            try {
                signed(1);
            } catch (CatalogueException | IllegalStateException e) { // or it was locked just now
                log.warn("A checkpoint was not kept; it is signed when the desk is closed");
                log.debug("Signing a checkpoint failed", e);
            }
        }
    }

    private synchronized boolean signed(long lines) {
        var due = checkpoints.due(signer.publicKey().author(), lines);
        if (signer.isLocked()) {
            return due.isEmpty();
        }
        due.forEach(checkpoint -> checkpoints.add(SignedCheckpoint.by(signer, checkpoint)));
        return true;
    }
}
