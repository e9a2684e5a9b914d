import type { Quiz } from "../quiz/quiz";

export const CONCEPTS_QUIZ: Quiz = {
  id: "concepts",
  title: { "zh-cn": "基础概念", en: "Basic concepts" },
  questions: [
    {
      text: {
        "zh-cn": "大模型写一句话时，每一步在做什么？",
        en: "What does a large model do at each step of writing a sentence?",
      },
      options: [
        {
          "zh-cn": "从数据库里找出一句现成的话",
          en: "It looks up a ready-made sentence in a database",
        },
        {
          "zh-cn": "给每个词元打分，挑一个接上去",
          en: "It scores every token that it knows and appends one",
        },
        {
          "zh-cn": "先在内部想好整个句子，再从头到尾一次写出来",
          en: "It thinks the whole sentence out inside and then writes it at once",
        },
      ],
      right: 1,
      why: {
        "zh-cn":
          "它没有句子的数据库，也不必先有整句话的计划：每一步只给所有词元打分，选一个接上，再看着新的文字重复一次。",
        en: "There is no database of sentences and there need be no plan of the whole: each step scores all tokens, appends one, and starts again from the longer text.",
      },
    },
    {
      text: {
        "zh-cn": "“参数”和“神经元”是什么关系？",
        en: "How are parameters and neurons related?",
      },
      options: [
        { "zh-cn": "一个神经元里有许多参数", en: "A neuron has many parameters" },
        { "zh-cn": "它们是同一样东西，只是叫法不同", en: "They are two names for the same thing" },
        { "zh-cn": "一个参数里有许多神经元", en: "One parameter has many neurons" },
      ],
      right: 0,
      why: {
        "zh-cn":
          "神经元是一个小算式：每个输入乘一个参数，再相加。课堂上的小模型，一个神经元有 129 个参数。指南把两者写成一回事，这里要分清。",
        en: "A neuron is a small sum: each input times a parameter. In the classroom model a neuron has 129 of them. The guide writes as if the two were one.",
      },
    },
    {
      text: {
        "zh-cn": "指南说训练“无需人工标注”，那答案从哪里来？",
        en: "The guide says that training needs no labels made by people. Where do the answers come from?",
      },
      options: [
        {
          "zh-cn": "不需要答案，模型自己会判断写得对不对",
          en: "None are needed: the model itself can tell what is right and what is not",
        },
        { "zh-cn": "由另一个更大的模型来写", en: "A larger model writes them" },
        {
          "zh-cn": "就在文章里：下一个词元就是答案",
          en: "They are in the text: the next token is the answer",
        },
      ],
      right: 2,
      why: {
        "zh-cn":
          "这叫自监督学习：文章自己出题，也自己给答案，所以海量文章可以直接拿来训练。后来教聊天助手怎样回答时，仍然用到很多人工写的例子和评价。",
        en: "This is self-supervised learning: the text sets the question and holds the answer, so any text will do. Teaching a chat assistant how to answer comes later, and that does use examples and ratings by people.",
      },
    },
    {
      text: { "zh-cn": "一个“词元”（token）是什么？", en: "What is a token?" },
      options: [
        { "zh-cn": "一定是一个汉字或一个字母", en: "Always one character" },
        { "zh-cn": "词典里的一个完整的词", en: "Always one whole word of a dictionary" },
        { "zh-cn": "一次下载的数据量", en: "The amount of data in one download" },
        {
          "zh-cn": "一小段文字，长短不一定",
          en: "A piece of text, longer or shorter",
        },
      ],
      right: 3,
      why: {
        "zh-cn":
          "分词器把常见的字节串合成一个词元，少见的拆成几个。“今天”可以是 1 个词元，一个少见的表情可能要 4 个。",
        en: "A tokenizer joins bytes that often stand together and splits rare ones. A common word may be one token, a rare emoji four.",
      },
    },
    {
      text: {
        "zh-cn": "“相当于记忆 10 万本百科全书”，应该怎样理解？",
        en: "How should one take “as much as 100,000 encyclopaedias”?",
      },
      options: [
        {
          "zh-cn": "是精确的换算：用书的总字数除以参数的个数",
          en: "As an exact conversion: the books' words divided by the parameters",
        },
        {
          "zh-cn": "是比喻：参数里存的是规律，不是书",
          en: "As a picture: parameters hold regularities, not books",
        },
        {
          "zh-cn": "说明模型不会记错书里的内容",
          en: "As proof that a model recalls books without error",
        },
      ],
      right: 1,
      why: {
        "zh-cn":
          "模型只学到“什么后面常跟什么”。常见的句子它可能背得出，少见的事实它会记混，甚至编造。",
        en: "A model learns what tends to follow what. It may recite what is common, and it confuses or invents what is rare.",
      },
    },
  ],
};
