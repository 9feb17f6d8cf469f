package org.whence.support;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.media.Part;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.NotBefore;
import org.whence.core.provenance.Post;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;

/// Plain records and acts, of which a number makes the name.
public final class SampleRecords {

    public static final CaseId CASE = new CaseId(new UUID(7, 1));
    public static final CaseId OTHER_CASE = new CaseId(new UUID(7, 2));

    private SampleRecords() {}

    public static MediaId media(int number) {
        return new MediaId("%064x".formatted(number));
    }

    public static RecordId id(int number) {
        return new RecordId(new UUID(9, number));
    }

    /// Arrived `number` minutes after the desk's clock began.
    public static Acquisition acquisition(int number, MediaId media, String name) {
        var arrived = Desks.START.plusSeconds(60L * number);
        return new Acquisition(
                id(number), media, name, null, "copied", null, null, null, arrived, "whence 1", null, null);
    }

    public static Act added(Acquisition acquisition) {
        var hashes = new ContentHashes(acquisition.media(), "b".repeat(40), "c".repeat(32), 1234);
        return new Act.Added(hashes, acquisition);
    }

    public static Act added(int number, MediaId media, String name) {
        return added(acquisition(number, media, name));
    }

    /// On Telegram, which lets media be exchanged, at that time and never edited.
    public static Post post(int number, Instant postedAt, String text) {
        var posted = new Reading(LocalDateTime.ofInstant(postedAt, ZoneOffset.UTC), ChronoUnit.SECONDS, new Zone.Utc());
        return new Post(
                id(number),
                "https://t.me/channel/" + number,
                "channel",
                text,
                "en",
                posted,
                null,
                null,
                Basis.PUBLISHED);
    }

    public static Act posted(Post post, MediaId... media) {
        return new Act.Posted(post, List.of(media));
    }

    public static Claim claim(int number, CaseId in, MediaId media, String quote) {
        return new Claim(
                id(number),
                in,
                media,
                Part.WHOLE,
                Claim.Attribute.WHEN,
                Claim.Of.RECORDED,
                Span.at(Desks.START),
                null,
                false,
                quote,
                "outlet",
                null,
                null,
                Desks.KEY.author());
    }

    public static NotBefore bound(int number, CaseId in, MediaId media) {
        return new NotBefore(
                id(number), in, Desks.KEY.author(), media, Part.WHOLE, Desks.START, "the bridge was built", "");
    }

    /// An examination with the act that speaks of it.
    public static ActLog.Entry examined(CaseId in, Examination examination) {
        var act = new Act.Examined(
                examination.media(),
                examination.version(),
                examination.sandbox(),
                examination.status(),
                ExaminationJson.sha256(examination));
        return new ActLog.Entry(in, act, examination);
    }
}
