package org.whence.adapter.vault;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.whence.core.examination.Preview;
import org.whence.core.examination.Previews;
import org.whence.core.record.MediaId;
import org.whence.core.vault.VaultException;

/// The previews as one [PreviewPack] a media: `ab/<sha256>.previews`. A pack is whole or not there; it is not forced to
/// disk, for it can be made again.
///
/// All methods throw [VaultException] where the disk fails.
public final class FolderPreviews implements Previews {

    private static final String FRAME = "frame-";

    private final PrivateFolder folder;

    /// Opens the previews in `path`, which is made if it is not there.
    public FolderPreviews(Path path) {
        try {
            folder = new PrivateFolder(path);
        } catch (IOException e) {
            throw new VaultException("The folder of the previews could not be made", e);
        }
    }

    @Override
    public void put(MediaId media, List<Preview> previews) {
        try {
            var part = folder.newFile();
            try {
                PreviewPack.write(part, previews);
                folder.folder(shard(media));
                PrivateFolder.move(part, file(media));
            } finally {
                folder.delete(part);
            }
        } catch (IOException e) {
            throw new VaultException("The previews could not be written", e);
        }
    }

    @Override
    public Optional<byte[]> get(MediaId media, String name) {
        try {
            return PreviewPack.read(file(media)).jpeg(name);
        } catch (FileNotFoundException _) {
            return Optional.empty(); // removed just now
        } catch (IOException e) {
            throw new VaultException("A preview could not be read", e);
        }
    }

    @Override
    public List<Long> frames(MediaId media) {
        try {
            return PreviewPack.read(file(media)).names().stream()
                    .filter(name -> name.startsWith(FRAME))
                    .map(name -> Long.valueOf(name.substring(FRAME.length())))
                    .sorted()
                    .toList();
        } catch (FileNotFoundException _) {
            return List.of();
        } catch (IOException e) {
            throw new VaultException("The previews could not be listed", e);
        }
    }

    @Override
    public void remove(MediaId media) {
        try {
            folder.delete(file(media));
        } catch (IOException e) {
            throw new VaultException("The previews could not be removed", e);
        }
    }

    private Path file(MediaId media) {
        return folder.path().resolve(shard(media)).resolve(media.hex() + ".previews");
    }

    private static String shard(MediaId media) {
        return media.hex().substring(0, 2);
    }
}
