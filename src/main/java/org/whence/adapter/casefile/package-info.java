/// Case files as they lie on disk: the canonical zip, and age around it.
@NullMarked
package org.whence.adapter.casefile;

import org.jspecify.annotations.NullMarked;
