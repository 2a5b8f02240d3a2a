/**
 * A Moodle 4.5 to test against: the web service functions that the product uses, over real HTTP, in the shapes and with
 * the quirks that were recorded from a real site. It keeps everything in memory and listens on loopback only.
 */
package org.reversementoring.moodle.simulator;
