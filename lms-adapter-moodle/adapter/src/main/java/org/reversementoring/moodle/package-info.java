/** The port {@link org.reversementoring.spi.LearningPlatform} over the web services of Moodle 4.5. */
package org.reversementoring.moodle;
