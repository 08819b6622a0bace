/** A house in which every rule of ours is broken once: what the architecture test is proved on. */
package planted.muster;
