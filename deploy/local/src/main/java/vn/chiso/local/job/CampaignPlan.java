package vn.chiso.local.job;

import java.util.Map;

/** What a campaign is called, and its five dates as the API takes them. */
public record CampaignPlan(String title, Map<String, String> dates) {

    /** The real campaign lay before the sample's first day; these dates let it be played through on that day. */
    static final CampaignPlan OF_THE_DOCUMENT = new CampaignPlan(
            "Chấm điểm mức độ hoàn thành nhiệm vụ năm 2023 của UBND các huyện",
            Map.of(
                    "selfScoringFrom", "2024-01-02",
                    "selfScoringTo", "2024-03-15",
                    "appraisal1To", "2024-03-20",
                    "explanationTo", "2024-03-25",
                    "appraisal2To", "2024-03-29"));

    public CampaignPlan {
        dates = Map.copyOf(dates);
    }
}
