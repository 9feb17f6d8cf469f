/// What leaves the house and what comes in: case files, packs, and the colleagues they go to and come from.
@NullMarked
package org.whence.work.exchange;

import org.jspecify.annotations.NullMarked;
