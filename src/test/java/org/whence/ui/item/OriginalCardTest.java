package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.vault.Vault;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.Rendering;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;

@ExtendWith(FxThread.class)
class OriginalCardTest {

    private final ManualBackground background = new ManualBackground();

    @Test
    void a_missing_original_is_said_with_what_to_do() {
        assertThat(texts(Vault.State.MISSING))
                .contains("The original is not here")
                .anyMatch(words -> words.startsWith("Add the same file again"));
    }

    @Test
    void an_original_whose_bytes_were_changed_is_said_with_what_to_do() {
        assertThat(texts(Vault.State.CHANGED))
                .contains("The original is not what was preserved")
                .anyMatch(words -> words.contains("take the original from a backup"));
    }

    @Test
    void nothing_is_said_of_one_that_is_whole_and_nothing_before_it_was_looked_for() {
        assertThat(texts(Vault.State.WHOLE)).isEmpty();
        var card = new OriginalCard(SamplePorts.reading(Vault.State.MISSING), background);
        card.show(SampleDossiers.crop());
        assertThat(card.root().isVisible()).isFalse();
    }

    private List<String> texts(Vault.State state) {
        var card = new OriginalCard(SamplePorts.reading(state), background);
        var scene = new Scene(card.root(), 400, 200);
        card.show(SampleDossiers.crop());
        Rendering.settle(scene, background);
        return Rendering.texts(scene);
    }
}
