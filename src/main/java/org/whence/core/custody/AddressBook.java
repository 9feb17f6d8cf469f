package org.whence.core.custody;

import java.util.List;
import java.util.Optional;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;

/// The keys of colleagues, each under the name that somebody at this desk gave it. For use from any thread.
///
/// All methods throw [IdentityException] when the disk fails.
public interface AddressBook {

    /// A colleague's key.
    ///
    /// @param name one line without control characters or quotes
    record Colleague(String name, AuthorKey key) {}

    List<Colleague> all();

    /// Keeps a key under a name; an earlier name of that key is forgotten.
    ///
    /// @throws IllegalArgumentException if the name is none, or another key has it
    void put(Colleague colleague);

    /// Forgets the key of that name.
    ///
    /// @return whether there was one
    boolean remove(String name);

    default Optional<String> name(AuthorId author) {
        return all().stream()
                .filter(colleague -> colleague.key().author().equals(author))
                .map(Colleague::name)
                .findFirst();
    }
}
