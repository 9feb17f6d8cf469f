package org.whence.work.say;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.media.Part;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.NotBefore;
import org.whence.core.provenance.Post;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.work.RefusedException;

/// Records what others say of media: publications, claims, and the bounds that people set against claims.
public final class RecordClaim {

    /// What somebody asserts about when.
    ///
    /// @param typed the time as it was typed, or null where the investigator implied it
    /// @param quote the words themselves
    /// @param by the outlet or account
    /// @param post in which it was said
    public record When(
            Claim.Of of,
            Span span,
            @Nullable String typed,
            boolean implied,
            String quote,
            @Nullable String by,
            @Nullable Reading saidAt,
            @Nullable RecordId post) {}

    private final ActLog log;
    private final Ids ids;
    private final AuthorId author;

    public RecordClaim(ActLog log, Ids ids, AuthorId author) {
        this.log = log;
        this.ids = ids;
        this.author = author;
    }

    /// @throws RefusedException if the words are blank
    public RecordId when(CaseId in, MediaId media, Part part, When when) {
        return record(new Claim(
                ids.record(),
                in,
                media,
                part,
                Claim.Attribute.WHEN,
                when.of(),
                when.span(),
                when.typed(),
                when.implied(),
                when.quote(),
                when.by(),
                when.saidAt(),
                when.post(),
                author));
    }

    /// What somebody asserts of something else than when.
    ///
    /// @param value what is asserted, in words
    /// @param quote the words themselves
    /// @param by the outlet or account
    /// @param post in which it was said
    public record Other(
            Claim.Attribute attribute,
            String value,
            String quote,
            @Nullable String by,
            @Nullable Reading saidAt,
            @Nullable RecordId post) {}

    /// @throws RefusedException if the words are blank
    public RecordId other(CaseId in, MediaId media, Part part, Other other) {
        return record(new Claim(
                ids.record(),
                in,
                media,
                part,
                other.attribute(),
                Claim.Of.EVENT,
                Span.OPEN,
                other.value(),
                false,
                other.quote(),
                other.by(),
                other.saidAt(),
                other.post(),
                author));
    }

    private RecordId record(Claim claim) {
        if (claim.quote().isBlank()) {
            throw new RefusedException("A claim needs the words that make it.");
        }
        log.record(claim.in(), new Act.Claimed(claim));
        return claim.id();
    }

    /// Records a publication that carried `media`.
    public void post(CaseId in, Post post, List<MediaId> media) {
        log.record(in, new Act.Posted(post, media));
    }

    /// Records that what is seen cannot have been recorded before `instant`.
    ///
    /// @param basis what that rests on, in words
    /// @throws RefusedException if no basis is given
    public RecordId notBefore(CaseId in, MediaId media, Part part, Instant instant, String basis, String note) {
        if (basis.isBlank()) {
            throw new RefusedException("A bound needs a basis: what was finished, or shown, by when.");
        }
        var bound = new NotBefore(ids.record(), in, author, media, part, instant, basis.strip(), note);
        log.record(in, new Act.Bounded(bound));
        return bound.id();
    }

    /// Takes a post, claim or bound back. It stays in the log and counts no more.
    ///
    /// @throws RefusedException if no reason is given
    public void withdraw(CaseId in, RecordId record, String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("Taking a record back needs a reason.");
        }
        log.record(in, new Act.Withdrawn(record, reason.strip()));
    }
}
