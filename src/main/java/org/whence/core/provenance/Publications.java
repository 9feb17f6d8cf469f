package org.whence.core.provenance;

import java.util.List;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// The posts of a case, and what came to it from somebody without one. Each list is read in one go, however long it is.
/// Blocks while the catalogue is read; for use from any thread.
public interface Publications {

    /// A post as the case holds it.
    ///
    /// @param recordId by which it is taken back: the post's own id, or that of the adoption or citation
    /// @param by who recorded it, and `voucher` on whose word it stands in the case: the same, or who adopted
    ///     or cited it
    /// @param time how long its time is, given when `by` recorded it
    record Publication(
            RecordId recordId, Post post, List<MediaId> media, AuthorId by, AuthorId voucher, PostTime time) {

        public Publication {
            media = List.copyOf(media);
        }
    }

    /// Those of the case that were not taken back, in no particular order. One that was adopted is there twice: on its
    /// author's word, and on that of whoever adopted it.
    List<Publication> posts(CaseId in);

    /// An acquisition of which somebody stated whom it came from, or when it was collected.
    ///
    /// @param by who stated it, and `voucher` on whose word it stands in the case, as above
    record Receipt(Acquisition acquisition, AuthorId by, AuthorId voucher) {}

    /// Those of the case, in no particular order; one that was adopted is there twice as well.
    List<Receipt> receipts(CaseId in);
}
