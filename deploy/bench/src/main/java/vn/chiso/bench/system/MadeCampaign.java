package vn.chiso.bench.system;

/**
 * A campaign that was made for measuring.
 *
 * @param criteriaSet by which it scores
 * @param card of the sample's district, whose head can enter its lines
 */
record MadeCampaign(String id, String criteriaSet, String card) {}
