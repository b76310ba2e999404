/// What kind of content a file of evidence has, told from its bytes and never from its name (Article 8).
public enum MediaType: String, CodedValue {
    /// A PDF document.
    case pdf = "application/pdf"
    /// A JPEG picture.
    case jpeg = "image/jpeg"
    /// A PNG picture.
    case png = "image/png"
    /// A GIF picture.
    case gif = "image/gif"
    /// A WebP picture.
    case webP = "image/webp"
    /// A HEIF picture, as telephones take them.
    case heif = "image/heif"
    /// An MP4 film, or another of its family.
    case mp4 = "video/mp4"
    /// A QuickTime film.
    case quickTime = "video/quicktime"
    /// Sound in an MP4 file.
    case mp4Audio = "audio/mp4"
    /// MP3 sound.
    case mp3 = "audio/mpeg"
    /// WAV sound.
    case wav = "audio/wav"
    /// A Word document in Office Open XML.
    case wordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    /// An Excel workbook in Office Open XML.
    case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    /// A PowerPoint presentation in Office Open XML.
    case presentation = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    /// A ZIP archive that is none of those.
    case zip = "application/zip"
    /// A document of Office before 2007, which kind isn't told.
    case compoundFile = "application/x-ole-storage"
    /// Text in UTF-8.
    case text = "text/plain; charset=utf-8"
    /// Text in GB 18030, as older Chinese programs write it.
    case textGB18030 = "text/plain; charset=gb18030"
    /// Anything else.
    case binary = "application/octet-stream"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .pdf: "PDF文档"
        case .jpeg: "JPEG图片"
        case .png: "PNG图片"
        case .gif: "GIF图片"
        case .webP: "WebP图片"
        case .heif: "HEIF图片"
        case .mp4: "MP4视频"
        case .quickTime: "QuickTime视频"
        case .mp4Audio: "MP4音频"
        case .mp3: "MP3音频"
        case .wav: "WAV音频"
        case .wordDocument: "Word文档"
        case .workbook: "Excel工作簿"
        case .presentation: "PowerPoint演示文稿"
        case .zip: "ZIP压缩包"
        case .compoundFile: "旧版Office文档"
        case .text: "文本（UTF-8）"
        case .textGB18030: "文本（GB18030）"
        case .binary: "其他二进制文件"
        }
    }
}
