/**
 * Published results: immutable snapshots of everything a card was scored by, hashed and chained per programme and organiser, and
 * what is read from them.
 *
 * <p>Publishing ranks the units inside each unit group by exact index, ties by the pinned regulation (without one they share a
 * rank), and classes them by band, condition and quota. Conditions rest on indicator values, on {@code TASK_PUNCTUALITY} (all in
 * time, or somebody has to say how many are done) and on what the organiser knows of units besides points; every refused class is
 * told in Vietnamese and English. A ranking is for everybody who sees a result of the campaign once it is published, before that
 * for the organiser.
 *
 * <p>A publication can carry rules for commendation (plan of Tuy Phước, part III.2): too low a class or area, <em>and</em> many
 * late dossiers. How many are many the document does not say, so the publication does. Divisions that are not assessed themselves
 * are not judged.
 *
 * <p>A revision publishes anew with a decision and a reason. Nothing is overwritten: each is an edition, in which every unit whose
 * rank, class or commendation changed with it has a new result; cards stay as they were.
 */
package vn.chiso.scoring.result;
