import type { Quiz } from "../quiz/quiz";

export const LIMITS_QUIZ: Quiz = {
  id: "limits",
  title: { "zh-cn": "能信它到什么程度", en: "How far to trust it" },
  questions: [
    {
      text: {
        "zh-cn": "小模型把 347+438 算错，语气却和算对时一样肯定。为什么？",
        en: "A small model gets 347+438 wrong and sounds as sure as when it is right. Why?",
      },
      options: [
        {
          "zh-cn": "它挑的是“像”，不是“对”",
          en: "It is made to sound likely, not to be right",
        },
        { "zh-cn": "它知道错了，但不想承认", en: "It knows better and does not admit it" },
        {
          "zh-cn": "这台电脑的运算速度不够快，来不及算完",
          en: "The computer is too slow to finish the sum in time",
        },
      ],
      right: 0,
      why: {
        "zh-cn":
          "模型挑的是最像的下一个词元，“肯定”的语气在训练文章里最常见。语气不能告诉你答案是否正确。",
        en: "It picks likely tokens, and a firm tone is what it has mostly read. Tone tells nothing about truth.",
      },
    },
    {
      text: {
        "zh-cn": "问一个不联网的模型“昨天的决赛比分是多少”，最可能发生什么？",
        en: "You ask a model without internet for the score of yesterday's final. What is most likely?",
      },
      options: [
        {
          "zh-cn": "它会自己上网去查，然后把网址一起给你",
          en: "It looks the score up by itself and gives you the address as well",
        },
        {
          "zh-cn": "它编一个比分，或者说不知道",
          en: "It makes one up, or says that it does not know",
        },
        { "zh-cn": "它一定会拒绝回答", en: "It always refuses" },
        { "zh-cn": "它会给出正确的比分", en: "It gives the right score" },
      ],
      right: 1,
      why: {
        "zh-cn":
          "训练数据有截止日期，之后的事它没见过。训练得好的助手会说不知道，但不能指望它每次都说。",
        en: "Training data end at some date, and it has seen nothing later. A well-trained assistant may say so, but not every time.",
      },
    },
    {
      text: {
        "zh-cn": "“检索增强生成”（RAG）补的是哪块短板？",
        en: "Which weakness does retrieval-augmented generation (RAG) mend?",
      },
      options: [
        {
          "zh-cn": "模型太大，普通的显卡装不下它",
          en: "The model does not fit into the graphics card",
        },
        { "zh-cn": "模型写得太慢", en: "The model writes too slowly" },
        {
          "zh-cn": "它不知道新的或内部的资料",
          en: "It does not know new or private material",
        },
      ],
      right: 2,
      why: {
        "zh-cn":
          "RAG 先从资料里找出相关的段落，放进输入里，再让模型回答，还能给出处。它减少编造，但不能完全消除，出处仍要点开看。",
        en: "RAG finds the passages that matter, puts them into the input and lets the model answer with sources. It makes invention rarer, not impossible: still open the source.",
      },
    },
    {
      text: {
        "zh-cn": "模型引用了一条法律条文，你要用它。下一步最好是？",
        en: "A model quotes a law and you want to rely on it. What is the best next step?",
      },
      options: [
        {
          "zh-cn": "把同一个问题再问一次，两次回答一样就可信",
          en: "Ask the same model again; two equal answers can be trusted",
        },
        { "zh-cn": "看它的语气够不够肯定", en: "See how sure it sounds" },
        { "zh-cn": "问它“你确定吗？”", en: "Ask it: “Are you sure?”" },
        {
          "zh-cn": "到官方发布的原文里核对，或者请教律师",
          en: "Check the official text, or ask a lawyer",
        },
      ],
      right: 3,
      why: {
        "zh-cn": "同一个模型会把同一个错误重复很多遍。只有独立于模型的来源才算核实。",
        en: "The same model repeats the same mistake. Only a source that does not depend on the model is a check.",
      },
    },
  ],
};
