package org.whence.support;

import org.whence.core.examination.Previews;
import org.whence.core.examination.PreviewsContract;

final class MemoryPreviewsTest extends PreviewsContract {

    @Override
    protected Previews emptyPreviews() {
        return new MemoryPreviews();
    }
}
