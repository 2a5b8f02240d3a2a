/** The builder that packs a course as a backup ({@code .mbz}) which Moodle 4.5 restores as a template course. */
package org.reversementoring.moodle.content.mbz;
