package org.whence.core.custody;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.whence.core.json.JsonWriter;
import org.whence.core.record.ActId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// The acts of a case that speak of a media, or of a record about it, and so have to be erased with it: shown all
/// acts of the case, in any order, again and again until it finds nothing new.
///
/// What the words of other acts say of the media is not found: a case's name, a note on another media. For one
/// thread.
public final class Traces {

    private final MediaId media;
    private final Set<ActId> acts = new TreeSet<>();
    private final Set<RecordId> records = new HashSet<>();
    private final List<Act.Posted> shared = new ArrayList<>();

    public Traces(MediaId media) {
        this.media = media;
    }

    /// Takes an act of the case.
    ///
    /// @return whether it speaks of the media and was not known to
    public boolean take(LoggedAct logged) {
        if (acts.contains(logged.id()) || !speaks(logged.act())) {
            return false;
        }
        if (logged.act() instanceof Act.Posted(var post, var carried)) {
            shared.add(new Act.Posted(
                    post, carried.stream().filter(one -> !one.equals(media)).toList()));
        }
        return acts.add(logged.id());
    }

    /// Those found, in the order of their names.
    public List<ActId> acts() {
        return List.copyOf(acts);
    }

    /// The posts among them that carried other media too, without this one: they are to be recorded again.
    public List<Act.Posted> shared() {
        return shared.stream().filter(posted -> !posted.media().isEmpty()).toList();
    }

    private boolean speaks(Act act) {
        return switch (act) {
            case Act.Added added ->
                is(added.hashes().media()) && about(added.acquisition().id());
            case Act.Examined examined -> is(examined.media());
            case Act.Posted(var post, var carried) ->
                carried.contains(media) && (carried.size() > 1 || about(post.id()));
            case Act.Claimed(var claim) -> is(claim.media()) && about(claim.id());
            case Act.Noted noted -> names(noted.on().name()) && about(noted.note());
            case Act.Revised revised -> records.contains(revised.note());
            case Act.Decided(var pair, var _, var _) -> is(pair.first()) || is(pair.second());
            case Act.Bounded(var bound) -> is(bound.media()) && about(bound.id());
            case Act.Marked marked -> is(marked.media());
            case Act.Answered answered -> is(answered.media());
            case Act.Concluded concluded -> is(concluded.media());
            case Act.SecondReviewed reviewed -> is(reviewed.media());
            case Act.Withdrawn withdrawn -> records.contains(withdrawn.record());
            case Act.Reviewed reviewed -> is(reviewed.media());
            case Act.Unknown unknown -> names(JsonWriter.plain(unknown.payload()));
            case Act.Sourced sourced -> is(sourced.media());
            case Act.Dated dated -> is(dated.media());
            case Act.Adopted(var id, var copy) -> copy.act().names(media) && about(id);
            case Act.Cited(var id, var copy) -> copy.act().names(media) && about(id);
            case Act.ClosedOff _ -> false;
            case Act.Opened _, Act.Named _, Act.Verified _, Act.Removed _ -> false;
            case Act.Exported _, Act.Imported _, Act.Relied _, Act.Restored _ -> false;
            case Act.TimeAsked _, Act.TimeStamped _ -> false;
        };
    }

    private boolean is(MediaId other) {
        return other.equals(media);
    }

    private boolean about(RecordId record) {
        records.add(record);
        return true;
    }

    private boolean names(String text) {
        return text.contains(media.hex()) || records.stream().anyMatch(record -> text.contains(record.toString()));
    }
}
