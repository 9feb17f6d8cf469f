package org.whence.work.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.whence.core.custody.AddressBook;
import org.whence.core.record.AuthorKey;
import org.whence.work.RefusedException;

/// Keeps a colleague's public key under a name.
public final class KeepColleague {

    /// Far more than any public key with its comment.
    private static final int LONGEST = 16 << 10;

    private final AddressBook colleagues;

    public KeepColleague(AddressBook colleagues) {
        this.colleagues = colleagues;
    }

    /// Takes the key from a file.
    ///
    /// @param file the key as OpenSSH writes it, with or without a comment
    /// @throws RefusedException if the file holds none, or the name is none or another key has it
    public void from(Path file, String name) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new RefusedException("Not kept: that file is no public key.");
            }
            var words = Files.readString(file).strip().split("\\s+", 3);
            colleagues.put(
                    new AddressBook.Colleague(name, new AuthorKey(words[0] + " " + words[words.length > 1 ? 1 : 0])));
        } catch (CharacterCodingException _) {
            throw new RefusedException("Not kept: that file is no public key.");
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException("Not kept: " + e.getMessage());
        }
    }
}
