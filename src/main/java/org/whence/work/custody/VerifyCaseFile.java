package org.whence.work.custody;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.whence.core.casefile.CaseFile;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.custody.Stamp;
import org.whence.core.custody.TimeStamps;

/// Checks a case file by itself; no home is needed. That shows that it is as it was signed, not who signed it.
public final class VerifyCaseFile {

    private final CaseFiles files;
    private final SignatureCheck signatures;
    private final TimeStamps stamps;

    public VerifyCaseFile(CaseFiles files, SignatureCheck signatures, TimeStamps stamps) {
        this.files = files;
        this.signatures = signatures;
        this.stamps = stamps;
    }

    /// Reads the whole file once and tells of each thing that holds, or of the first that does not.
    public void check(Path file, Consumer<VerifyDesk.Checked> each) throws InterruptedException {
        try (var opened = files.open(file, _ -> {})) {
            var found = CaseFile.read(opened, signatures);
            each.accept(holds(
                    "case file", opened.hashes().size() + " files, each with the hash that the manifests give it"));
            each.accept(holds(
                    "signature",
                    "signed with the key " + found.signer().fingerprint()
                            + "; whether it is the sender's, ask the sender"));
            for (var strand : found.strands()) {
                var withheld = strand.lines().size() - strand.payloads().size();
                each.accept(holds(
                        "chain",
                        "author " + strand.key().fingerprint() + ": "
                                + strand.lines().size()
                                + " lines, each follows on the one before, all signed"
                                + (withheld == 0 ? "" : "; what " + withheld + " say was left out")));
            }
            for (var stamp : found.stamps(stamps)) {
                if (stamp.state() != Stamp.State.WAITING) {
                    each.accept(new VerifyDesk.Checked("time stamp", stamp.state() != Stamp.State.WRONG, stamp.says()));
                }
            }
            each.accept(holds("originals", found.originals().size() + " originals hash to their names"));
        } catch (CaseFileException e) {
            each.accept(new VerifyDesk.Checked("case file", false, String.valueOf(e.getMessage())));
        }
    }

    private static VerifyDesk.Checked holds(String check, String says) {
        return new VerifyDesk.Checked(check, true, says);
    }
}
