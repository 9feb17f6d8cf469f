package org.whence.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Trust;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.ui.kit.Background;
import org.whence.work.exchange.ShowTeam.Member;

/// Who has a part in a case, and whose records count. Use it on one thread only.
final class TeamViewModel {

    private final ExchangePorts.People people;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Member>> members = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable CaseId in;

    TeamViewModel(ExchangePorts.People people, Background background) {
        this.people = people;
        this.background = background;
    }

    void show(CaseId id) {
        in = id;
        read(id);
    }

    private void read(CaseId id) {
        background.run(() -> people.in(id), members::set, this::say);
    }

    /// Says whether somebody's records count. One act, after which every verdict is made anew.
    void rely(Member member, Trust trust) {
        var id = in;
        if (id != null) {
            act(id, () -> {
                people.rely(id, member.author(), trust);
                return id;
            });
        }
    }

    /// Keeps a key under a name.
    ///
    /// @param line the key as OpenSSH writes it, with or without a comment
    void name(String line, String name) {
        var id = in;
        if (id != null) {
            act(id, () -> {
                people.name(key(line), name.strip());
                return id;
            });
        }
    }

    /// Keeps the key in a file under a name.
    void nameFrom(Path key, String name) {
        var id = in;
        if (id != null) {
            act(id, () -> {
                people.nameFrom(key, name.strip());
                return id;
            });
        }
    }

    /// Renames whoever works here.
    void rename(String pseudonym) {
        var id = in;
        if (id != null) {
            act(id, () -> {
                people.rename(pseudonym.strip());
                return id;
            });
        }
    }

    private static AuthorKey key(String line) {
        var words = line.strip().split("\\s+");
        return new AuthorKey(words.length < 2 ? line.strip() : words[0] + " " + words[1]);
    }

    private void act(CaseId id, Callable<CaseId> act) {
        trouble.set("");
        background.run(act, _ -> read(id), this::say);
    }

    private void say(Exception e) {
        trouble.set(ExportViewModel.says(e));
    }

    ReadOnlyObjectProperty<List<Member>> membersProperty() {
        return members.getReadOnlyProperty();
    }

    /// What could not be done, in a sentence; empty where nothing failed.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
