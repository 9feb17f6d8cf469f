package org.whence.core.custody;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.json.Json;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.NotBefore;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.Question;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// Something that someone did: the payload of one line of the custody log. [ActJson] writes and reads them.
///
/// An act that sets a field names in `replaces` the acts whose values its author saw there. The values of a field
/// are those of the acts that no other act replaces: one is its value, two are a conflict.
public sealed interface Act {

    /// Whether it names `media`. Acts on posts, claims and notes by their own ids name none.
    default boolean names(MediaId media) {
        return switch (this) {
            case Added added -> added.hashes().media().equals(media);
            case Sourced sourced -> sourced.media().equals(media);
            case Dated dated -> dated.media().equals(media);
            case Examined examined -> examined.media().equals(media);
            case Posted posted -> posted.media().contains(media);
            case Claimed claimed -> claimed.claim().media().equals(media);
            case Noted noted -> noted.on().name().contains(media.hex());
            case Decided decided ->
                decided.pair().first().equals(media) || decided.pair().second().equals(media);
            case Bounded bounded -> bounded.bound().media().equals(media);
            case Marked marked -> marked.media().equals(media);
            case Answered answered -> answered.media().equals(media);
            case Concluded concluded -> concluded.media().equals(media);
            case SecondReviewed reviewed -> reviewed.media().equals(media);
            case Reviewed reviewed -> reviewed.media().equals(media);
            case Removed removed -> removed.media().equals(media);
            case Adopted(var _, var copy) -> copy.act().names(media);
            case Cited(var _, var copy) -> copy.act().names(media);
            case ClosedOff _ -> false;
            case Opened _, Named _, Revised _, Withdrawn _, Verified _, Exported _, Imported _, Relied _, Unknown _ ->
                false;
            case Restored _, TimeAsked _, TimeStamped _ -> false;
        };
    }

    /// An act that gives a field of a record its value.
    sealed interface Valued extends Act {

        /// In words; empty where it clears the field.
        String value();

        /// The acts whose values its author saw there.
        List<ActId> replaces();
    }

    /// The first act of every chain, and of no other place: it says what the chain belongs to.
    ///
    /// @param in the case, or null in the home's own chain
    /// @param continuesFrom the head of the chain that this one goes on from, after a restore
    record Opened(
            @Nullable CaseId in,
            AuthorKey key,
            DeskId desk,
            @Nullable ActId continuesFrom) implements Act {}

    /// The case was named.
    record Named(String name, List<ActId> replaces) implements Valued {
        public Named {
            replaces = inOrder(replaces);
        }

        @Override
        public String value() {
            return name;
        }
    }

    /// A media was preserved in the vault. From whom it came is told by a [Sourced] of its own, and what the file
    /// system said of it by a [Dated], so that they can be withheld alone.
    record Added(ContentHashes hashes, Acquisition acquisition) implements Act {
        public Added {
            if (!acquisition.media().equals(hashes.media())) {
                throw new IllegalArgumentException("An acquisition of another media: " + acquisition.media());
            }
            if (acquisition.from() != null || acquisition.modifiedAt() != null) {
                throw new IllegalArgumentException(
                        "From whom a media came, and its file's time, have acts of their own");
            }
        }
    }

    /// From whom a media came was recorded.
    ///
    /// @param acquisition by the same author
    record Sourced(RecordId acquisition, MediaId media, String from) implements Act {}

    /// What the file system said of the file that a media came in was recorded.
    ///
    /// @param acquisition by the same author
    /// @param modifiedAt when the file was last changed, by the clock of whatever wrote it there
    record Dated(RecordId acquisition, MediaId media, Instant modifiedAt) implements Act {}

    /// A media was examined.
    ///
    /// @param result SHA-256 in lower-case hex of the canonical JSON of the examination
    record Examined(MediaId media, int version, String sandbox, Status status, String result) implements Act {}

    /// A publication was recorded, with the media that it carried.
    record Posted(Post post, List<MediaId> media) implements Act {
        public Posted {
            media = List.copyOf(media);
        }
    }

    /// A claim was recorded. What case and author it is of follows from its chain.
    record Claimed(Claim claim) implements Act {}

    /// A note was written.
    record Noted(RecordId note, Note.Subject on, Part part, Note.Form form, String text) implements Valued {
        @Override
        public String value() {
            return text;
        }

        @Override
        public List<ActId> replaces() {
            return List.of();
        }
    }

    /// A note was worded anew.
    record Revised(RecordId note, Note.Form form, String text, List<ActId> replaces) implements Valued {
        public Revised {
            replaces = inOrder(replaces);
        }

        @Override
        public String value() {
            return text;
        }
    }

    /// A person said what two media are to each other.
    record Decided(Pair pair, Decision decision, List<ActId> replaces) implements Valued {
        public Decided {
            replaces = inOrder(replaces);
        }

        @Override
        public String value() {
            return decision.words();
        }
    }

    /// A bound was recorded. What case and author it is of follows from its chain.
    record Bounded(NotBefore bound) implements Act {}

    /// A field that investigators keep about a media was set: see [Mark].
    record Marked(MediaId media, Mark mark, String value, List<ActId> replaces) implements Valued {
        public Marked {
            replaces = inOrder(replaces);
        }
    }

    /// One of the five questions was answered about a media.
    ///
    /// @param text empty where the answer is taken back
    record Answered(MediaId media, Question question, String text, List<ActId> replaces) implements Valued {
        public Answered {
            replaces = inOrder(replaces);
        }

        @Override
        public String value() {
            return text;
        }
    }

    /// A media was assessed.
    ///
    /// @param assessment null where it is taken back
    record Concluded(MediaId media, @Nullable Assessment assessment, List<ActId> replaces) implements Valued {
        public Concluded {
            replaces = inOrder(replaces);
        }

        @Override
        public String value() {
            return assessment == null ? "" : assessment.words();
        }
    }

    /// The author, as second reviewer, said whether they agree with the assessment of a media.
    ///
    /// @param of the act [Concluded] that they read, by somebody else
    record SecondReviewed(MediaId media, ActId of, Appraisal.Stance stance, String reason, List<ActId> replaces)
            implements Valued {
        public SecondReviewed {
            replaces = inOrder(replaces);
        }

        @Override
        public String value() {
            return stance == Appraisal.Stance.WITHDRAWN ? "" : stance.word() + ": " + reason;
        }
    }

    /// A post, claim or bound was taken back: it stays in the log and counts no more.
    record Withdrawn(RecordId record, String reason) implements Act {}

    /// The author says to have looked at the media; once a day.
    record Reviewed(MediaId media) implements Act {}

    /// The case, or the home, was checked.
    ///
    /// @param says the outcome in a sentence
    record Verified(boolean ok, String says) implements Act {}

    /// The case was put into a case file, which was read back and found whole.
    ///
    /// @param contents SHA-256 in lower-case hex of its tag manifest, which names everything in it
    /// @param media how many originals it holds
    /// @param withheld how many payloads of its lines it leaves out
    /// @param encrypted whether it was written for holders of certain keys only
    record Exported(String contents, long media, long withheld, boolean encrypted) implements Act {}

    /// A case file was taken in.
    ///
    /// @param sender whose signature it bears
    /// @param contents SHA-256 in lower-case hex of its tag manifest
    /// @param acts how many acts were new here, and `media` how many originals
    record Imported(AuthorId sender, String contents, long acts, long media) implements Act {}

    /// The author said whether records of another one are to count in this case.
    record Relied(AuthorId on, Trust trust, List<ActId> replaces) implements Valued {
        public Relied {
            replaces = inOrder(replaces);
        }

        @Override
        public String value() {
            return trust.words();
        }
    }

    /// A media was taken out of the case for good. Recording it erases what the acts named said, whose lines stay.
    ///
    /// @param erased the acts whose payloads are erased: all that spoke of the media, see [Traces]
    /// @param authority on whose word
    record Removed(MediaId media, String reason, String authority, List<ActId> erased) implements Act {
        public Removed {
            erased = inOrder(erased);
        }
    }

    /// A record of another author in this case was made this author's own, so that it counts as theirs do. Taken
    /// back as any record is.
    ///
    /// @param id of the adoption
    record Adopted(RecordId id, Copy copy) implements Act {}

    /// A record of another case of this desk was copied into this one, so that it counts here. Taken back as any
    /// record is.
    ///
    /// @param id of the citation
    record Cited(RecordId id, Copy copy) implements Act {}

    /// Whether the case is closed off: neither searched nor shown from other cases of the desk.
    record ClosedOff(boolean closed, List<ActId> replaces) implements Valued {
        public ClosedOff {
            replaces = inOrder(replaces);
        }

        @Override
        public String value() {
            return closed ? "yes" : "";
        }
    }

    /// Chains of the case were taken from a backup of this home.
    ///
    /// @param backup SHA-256 of the file in lower-case hex
    /// @param acts how many acts were not here any more
    record Restored(String backup, long acts) implements Act {}

    /// Somebody outside was asked to certify a time; by which way the request goes is nobody's business here.
    ///
    /// @param heads what the time is asked for: where the chains of the case ended before this act
    /// @param nonce that the answer has to repeat, in lower-case hex; null where the text itself
    ///     went out
    record TimeAsked(Heads heads, @Nullable String nonce) implements Act {

        /// @throws IllegalArgumentException if the nonce is none
        public TimeAsked {
            if (nonce != null && !nonce.matches("[0-9a-f]{32}")) {
                throw new IllegalArgumentException("Not a nonce: " + nonce);
            }
        }
    }

    /// An answer came.
    ///
    /// @param asked the act [TimeAsked] that it answers
    record TimeStamped(ActId asked, TimeProof proof) implements Act {}

    /// An act that this version does not know. Kept, chained, passed on, not applied, and said.
    record Unknown(String word, long version, Json.Obj payload) implements Act {}

    /// Each once, in the order of their names: the one form of a set.
    private static List<ActId> inOrder(List<ActId> acts) {
        return acts.stream().distinct().sorted().toList();
    }
}
