package org.whence.core.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.whence.core.custody.Act;
import org.whence.core.custody.Heads;
import org.whence.core.custody.LoggedAct;
import org.whence.core.json.JsonWriter;
import org.whence.core.provenance.Note;
import org.whence.core.record.ActId;
import org.whence.core.record.MediaId;

/// Which payloads of a case go out under some choices. All lines go, so that the chains hold; a payload goes if its
/// class was chosen, and if every media that it speaks of was.
public final class Selection {

    private static final Pattern MEDIA = Pattern.compile("[0-9a-f]{64}");

    private final Choices choices;
    private final Map<String, Collection<MediaId>> media = new HashMap<>();
    private final Map<String, Note.Subject> notes = new HashMap<>();
    private final Map<ActId, Heads> asked = new HashMap<>();

    /// @param acts all of the case, whoever made them: notes and withdrawals speak of records by their names
    public Selection(Collection<LoggedAct> acts, Choices choices) {
        this.choices = choices;
        for (var logged : acts) {
            switch (logged.act()) {
                case Act.Posted(var post, var carried) -> media.put(post.id().toString(), carried);
                case Act.Claimed(var claim) -> media.put(claim.id().toString(), List.of(claim.media()));
                case Act.Bounded(var bound) -> media.put(bound.id().toString(), List.of(bound.media()));
                case Act.Added(var _, var acquisition) ->
                    media.put(acquisition.id().toString(), List.of(acquisition.media()));
                case Act.Noted noted -> notes.put(noted.note().toString(), noted.on());
                case Act.Adopted(var id, var copy) ->
                    media.put(id.toString(), about(copy.act()).orElse(List.of()));
                case Act.Cited(var id, var copy) ->
                    media.put(id.toString(), about(copy.act()).orElse(List.of()));
                case Act.TimeAsked(var heads, var _) -> asked.put(logged.id(), heads);
                default -> {} // names no record of its own
            }
        }
    }

    /// Whether the payload of `act` goes. What was copied of an author who is left out, or names them, does not.
    public boolean has(Act act) {
        return act instanceof Act.Opened
                || !tellsOfSomebodyLeftOut(act)
                        && choices.classes().containsAll(FieldClasses.of(act))
                        && (choices.items().isEmpty()
                                || about(act)
                                        .filter(choices.items()::containsAll)
                                        .isPresent());
    }

    private boolean tellsOfSomebodyLeftOut(Act act) {
        return switch (act) {
            case Act.Adopted(var _, var copy) -> choices.without().contains(copy.by());
            case Act.Cited(var _, var copy) -> choices.without().contains(copy.by());
            case Act.Relied relied -> choices.without().contains(relied.on());
            case Act.Imported imported -> choices.without().contains(imported.sender());
            case Act.TimeAsked(var heads, var _) -> hasSomebodyLeftOut(heads);
            case Act.TimeStamped(var of, var _) -> asked.get(of) instanceof Heads heads && hasSomebodyLeftOut(heads);
            case Act.Unknown unknown -> {
                var says = JsonWriter.plain(unknown.payload());
                yield choices.without().stream().anyMatch(author -> says.contains(author.hex()));
            }
            default -> false; // tells of nobody else
        };
    }

    private boolean hasSomebodyLeftOut(Heads heads) {
        return heads.ends().stream()
                .anyMatch(end -> choices.without().contains(end.chain().author()));
    }

    /// The media that the chosen payloads say were added, in order.
    public Set<MediaId> added(Collection<LoggedAct> acts) {
        var added = new TreeSet<MediaId>();
        for (var logged : acts) {
            if (logged.act() instanceof Act.Added(var hashes, var _) && has(logged.act())) {
                added.add(hashes.media());
            }
        }
        return added;
    }

    /// The media that an act speaks of, or nothing where that cannot be told.
    private Optional<Collection<MediaId>> about(Act act) {
        return switch (act) {
            case Act.Opened _, Act.Named _, Act.Relied _, Act.Exported _, Act.Imported _ -> Optional.of(List.of());
            case Act.Added(var hashes, var _) -> Optional.of(List.of(hashes.media()));
            case Act.Sourced sourced -> Optional.of(List.of(sourced.media()));
            case Act.Dated dated -> Optional.of(List.of(dated.media()));
            case Act.Examined examined -> Optional.of(List.of(examined.media()));
            case Act.Posted posted -> Optional.of(posted.media());
            case Act.Claimed(var claim) -> Optional.of(List.of(claim.media()));
            case Act.Noted noted -> about(noted.on());
            case Act.Revised revised ->
                Optional.ofNullable(notes.get(revised.note().toString())).flatMap(this::about);
            case Act.Decided(var pair, var _, var _) -> Optional.of(List.of(pair.first(), pair.second()));
            case Act.Bounded(var bound) -> Optional.of(List.of(bound.media()));
            case Act.Marked marked -> Optional.of(List.of(marked.media()));
            case Act.Answered answered -> Optional.of(List.of(answered.media()));
            case Act.Concluded concluded -> Optional.of(List.of(concluded.media()));
            case Act.SecondReviewed reviewed -> Optional.of(List.of(reviewed.media()));
            case Act.Withdrawn withdrawn ->
                Optional.ofNullable(media.get(withdrawn.record().toString()));
            case Act.Removed removed -> Optional.of(List.of(removed.media()));
            case Act.Reviewed(var reviewed) -> Optional.of(List.of(reviewed));
            case Act.Adopted(var _, var copy) -> about(copy.act());
            case Act.Cited(var _, var copy) -> about(copy.act());
            case Act.ClosedOff _, Act.TimeAsked _, Act.TimeStamped _ -> Optional.of(List.of());
            case Act.Verified _, Act.Restored _, Act.Unknown _ -> Optional.empty();
        };
    }

    private Optional<Collection<MediaId>> about(Note.Subject on) {
        return switch (on.kind()) {
            case MEDIA, MATCH ->
                Optional.of(MEDIA.matcher(on.name())
                        .results()
                        .map(found -> new MediaId(found.group()))
                        .toList());
            case APPEARANCE, CLAIM, POST -> Optional.ofNullable(media.get(on.name()));
        };
    }
}
